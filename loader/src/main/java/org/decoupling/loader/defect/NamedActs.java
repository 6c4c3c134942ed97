package org.decoupling.loader.defect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.reference.Reference;
import org.decoupling.loader.text.Lexicon;

/** An act that the sentence names, against the act that its note cites. */
final class NamedActs {
    private static final Pattern GLOSS = Pattern.compile("》\\s?（([A-Z][A-Za-z’'“”&,.\\s-]{10,200})）");
    private static final Pattern TITLE = Pattern.compile("《([^《》]{3,60})》");
    private static final List<String> GENRES = Lexicon.lines("act-genres.txt");
    private static final int LEAST_WORDS = 2;

    private NamedActs() {}

    static List<Defects.Found> wrongTarget(Citing citing) {
        List<Defects.Found> found = new ArrayList<>();
        List<String> cited = citing.reading().references().stream().map(NamedActs::title).filter(title -> !title.isEmpty()).toList();
        Matcher gloss = GLOSS.matcher(citing.words());
        while (gloss.find()) {
            if (otherAct(gloss.group(1), cited)) found.add(new Defects.Found(gloss.group(1) + " / " + cited.getFirst(), gloss.start(1), gloss.end(1)));
        }
        if (found.isEmpty()) chinese(citing.words(), cited).ifPresent(found::add);
        return found;
    }

    /** A short form stands for the work that it shortens. */
    private static String title(Reference reference) {
        return reference.antecedent().map(Reference::title).orElse(reference.title());
    }

    /** Every cited title is of the same kind, by its first two words, and shares hardly a word of weight with the name. */
    private static boolean otherAct(String name, List<String> cited) {
        return !cited.isEmpty() && cited.stream().allMatch(title -> sameKind(name, title) && apart(words(name), words(title)));
    }

    private static boolean sameKind(String one, String other) {
        List<String> first = List.of(one.toLowerCase(Locale.ROOT).split("[^a-z]+"));
        List<String> second = List.of(other.toLowerCase(Locale.ROOT).split("[^a-z]+"));
        return first.size() > LEAST_WORDS && second.size() > LEAST_WORDS && first.subList(0, LEAST_WORDS).equals(second.subList(0, LEAST_WORDS));
    }

    /** Words of weight, without those that make the kind. */
    private static Set<String> words(String title) {
        String[] words = title.toLowerCase(Locale.ROOT).split("[^a-z]+");
        Set<String> heavy = new HashSet<>();
        for (int i = LEAST_WORDS; i < words.length; i++) if (words[i].length() > 4) heavy.add(words[i]);
        return heavy;
    }

    private static boolean apart(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return !one.isEmpty() && !other.isEmpty() && common.size() * 4 < Math.min(one.size(), other.size());
    }

    /** In Chinese: one act named, one act of that genre cited, and the two names have little in common. */
    private static Optional<Defects.Found> chinese(String words, List<String> cited) {
        Matcher title = TITLE.matcher(words);
        if (cited.size() != 1 || !title.find()) return Optional.empty();
        String name = title.group(1);
        Defects.Found found = new Defects.Found(name + " / " + cited.getFirst(), title.start(1), title.end(1));
        boolean genre = GENRES.stream().anyMatch(end -> name.endsWith(end) && cited.getFirst().endsWith(end));
        return genre && !title.find() && apartChinese(name, cited.getFirst()) ? Optional.of(found) : Optional.empty();
    }

    private static boolean apartChinese(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> common = new HashSet<>(pairs);
        common.retainAll(pairs(other));
        return common.size() * 3 < Math.min(pairs.size(), pairs(other).size());
    }

    private static Set<String> pairs(String title) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= title.length(); i++) pairs.add(title.substring(i, i + 2));
        return pairs;
    }
}
