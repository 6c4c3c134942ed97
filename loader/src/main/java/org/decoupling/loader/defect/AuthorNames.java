package org.decoupling.loader.defect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.decoupling.loader.reference.NoteReading;
import org.decoupling.loader.reference.Reference;
import org.decoupling.loader.text.Lexicon;

/** Authors as the notes print them, against their names in the sentences that cite them. */
final class AuthorNames {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,4}");
    /** What stands before a name, and what after it. */
    private static final String BEFORE = "，。、；：（“” 和与及如据";
    /** 等 may stand at the end of a list that the name is in. */
    private static final Pattern PLURAL = Pattern.compile("(?:[、和与及]\\p{IsHan}{2,4}){0,6}等");
    private static final Pattern AFTER = Pattern.compile(String.join("|", Lexicon.lines("after-names.txt")));

    private final Set<String> all = new HashSet<>();

    AuthorNames(List<NoteReading> readings) {
        readings.forEach(reading -> reading.references().forEach(reference -> {
            all.addAll(reference.authors());
            all.addAll(reference.translators());
            all.addAll(reference.editors());
        }));
    }

    /** 王国明 in the sentence and 王明国 in its note: the same characters, or all but one, in a name's place. */
    List<Defects.Found> misspelt(Citing citing) {
        List<Defects.Found> found = new ArrayList<>();
        for (Reference reference : citing.reading().references()) {
            for (String author : reference.authors()) {
                if (CHINESE.matcher(author).matches() && author.length() > 2) misspelt(citing.words(), author, found);
            }
        }
        return found;
    }

    private void misspelt(String words, String author, List<Defects.Found> found) {
        if (words.contains(author)) return;
        for (int at = 0; at + author.length() <= words.length(); at++) {
            String name = words.substring(at, at + author.length());
            if (!all.contains(name) && inNamePlace(words, at, at + name.length()) && similar(name, author)) {
                found.add(new Defects.Found(name + " / " + author, at, at + name.length()));
                return;
            }
        }
    }

    private static boolean inNamePlace(String words, int from, int to) {
        return begins(words, from) && AFTER.matcher(words).region(to, words.length()).lookingAt();
    }

    private static boolean begins(String words, int from) {
        return from == 0 || BEFORE.indexOf(words.charAt(from - 1)) >= 0;
    }

    private static boolean similar(String name, String author) {
        int different = 0;
        for (int i = 0; i < name.length(); i++) if (name.charAt(i) != author.charAt(i)) different++;
        boolean oneOther = different == 1 && name.charAt(0) == author.charAt(0);
        return oneOther || Arrays.equals(name.chars().sorted().toArray(), author.chars().sorted().toArray());
    }

    /** The sentence names one of two or three authors, and no 等 after the name. */
    List<Defects.Found> incomplete(Citing citing) {
        List<Defects.Found> found = new ArrayList<>();
        for (Reference reference : citing.reading().references()) {
            List<String> authors = reference.authors();
            if (authors.size() < 2 || !authors.stream().allMatch(author -> CHINESE.matcher(author).matches())) continue;
            incomplete(citing.words(), authors, found);
        }
        return found;
    }

    private static void incomplete(String words, List<String> authors, List<Defects.Found> found) {
        List<String> named = authors.stream().filter(words::contains).toList();
        if (named.size() != 1) return;
        int at = words.indexOf(named.getFirst());
        int end = at + named.getFirst().length();
        if (!begins(words, at) || !AFTER.matcher(words).region(end, words.length()).lookingAt() || plural(words, end)) return;
        found.add(new Defects.Found(named.getFirst() + " / " + String.join("、", authors), at, end));
    }

    private static boolean plural(String words, int end) {
        return PLURAL.matcher(words).region(end, words.length()).lookingAt();
    }
}
