package org.decoupling.search;

import java.util.List;

/**
 * One thing that was found.
 *
 * @param zh      what it is called in Chinese; empty where nothing says so
 * @param name    what it is called where no language is said, such as a printed title
 * @param snippet null where none was asked for
 */
public record Hit(String iri, String zh, String en, String name, List<String> types, List<String> articles, List<String> layers, float score, Snippet snippet) {

    /** @param chinese true to have the Chinese name before the English one */
    public String label(boolean chinese) {
        String first = chinese ? zh : en;
        String second = chinese ? en : zh;
        return !first.isEmpty() ? first : !second.isEmpty() ? second : name;
    }
}
