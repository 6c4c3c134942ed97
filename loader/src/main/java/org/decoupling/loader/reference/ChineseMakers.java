package org.decoupling.loader.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Vocabulary;

/** The words before a Chinese title: 甲、乙著，丙译; 甲主编; 甲（2014）. */
final class ChineseMakers {
    private static final String NAMES = "(?<names>.{1,200}?)(?:{{and-others}})?";
    private static final Pattern EDITORS = Vocabulary.pattern(NAMES + "{{role-editor}}$");
    private static final Pattern AUTHORS = Vocabulary.pattern(NAMES + "{{role-author}}$");
    private static final Pattern TRANSLATORS = Vocabulary.pattern(NAMES + "{{role-translator}}$");
    private static final Pattern YEAR = Pattern.compile("[，,\\s]?[（(]?(?<year>(?:19|20)\\d{2})年?[a-z]?[）)]?$");
    private static final Pattern ERA = Vocabulary.pattern("(?:[（(〔\\[]?{{era}}[）)〕\\]]?)+$");
    /** The article's own author, whom the note does not name. */
    private static final Pattern OWN = Vocabulary.pattern("{{own-work}}");

    private final Draft draft;

    private ChineseMakers(Draft draft) {
        this.draft = draft;
    }

    /** Whether the words name the work's makers, which the draft then holds. */
    static boolean read(String printed, Draft draft) {
        if (ERA.matcher(printed).matches() || OWN.matcher(printed).matches()) return true;
        Matcher year = YEAR.matcher(printed.endsWith("的") ? printed.substring(0, printed.length() - 1) : printed);
        boolean read = new ChineseMakers(draft).phrases(year.replaceFirst(""));
        if (read && year.reset().find()) draft.put("year", year.group("year"));
        return read;
    }

    /** 甲著，乙译 are two phrases, each with its role; a comma without roles is none. */
    private boolean phrases(String words) {
        for (int i = 1; i < words.length() - 1; i++) {
            if ("，、".indexOf(words.charAt(i)) >= 0 && hasRole(words.substring(0, i)) && hasRole(words.substring(i + 1))) {
                return phrase(words.substring(0, i)) & phrase(words.substring(i + 1));
            }
        }
        return phrase(words);
    }

    private static boolean hasRole(String words) {
        return TRANSLATORS.matcher(words).matches() || EDITORS.matcher(words).matches() || AUTHORS.matcher(words).matches();
    }

    private boolean phrase(String words) {
        return role(TRANSLATORS, words, "translators") || role(EDITORS, words, "editors") || role(AUTHORS, words, "authors")
                || people("authors", words);
    }

    private boolean role(Pattern role, String words, String field) {
        Matcher matcher = role.matcher(words);
        return matcher.matches() && !People.isOrganisation(words)
                && people(field, matcher.group("names") + (words.contains("等") ? "等" : ""));
    }

    private boolean people(String field, String words) {
        if (!People.areNames(words)) return false;
        draft.put(field, words);
        if (field.equals("authors") && People.isMore(words)) draft.moreAuthors();
        return true;
    }
}
