package org.decoupling.queries;

/** A text in both languages of the project. */
public record Bilingual(String en, String zh) {

    /** @param lang a language tag; any Chinese one gives Chinese, everything else English */
    public String in(String lang) {
        return lang.toLowerCase(java.util.Locale.ROOT).startsWith("zh") ? zh : en;
    }
}
