package org.decoupling.loader.cue;

import java.util.Map;
import org.decoupling.loader.text.Lexicon;

/**
 * What found an entry, by name. {@code lexicon/rules.tsv} lists the rules, with what each does in both languages.
 *
 * @param confidence how often the rule was right on the articles that people have read: its precision, from 0 to 1
 */
public record Rule(String name, String confidence, String zh, String en) {
    private static final Map<String, String[]> RULES = Lexicon.table("rules.tsv");

    public static Rule named(String name) {
        String[] columns = RULES.get(name);
        if (columns == null) throw new IllegalStateException("lexicon/rules.tsv has no rule " + name);
        return new Rule(name, columns[1], columns[2], columns[3]);
    }
}
