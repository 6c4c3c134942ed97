package org.decoupling.loader.cue;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decoupling.loader.text.Lexicon;
import org.decoupling.loader.text.Vocabulary;

/** Persons by where they stand in a sentence: lexicon/names/persons.yaml. */
public final class PersonRules {
    private static final List<String> COMPOUND = Arrays.asList(Lexicon.lines("names/surnames.txt").get(1).split(" "));
    private static final String SURNAMES = Lexicon.lines("names/surnames.txt").getFirst();
    private static final List<String> NOT_PERSONS = Lexicon.lines("names/not-persons.txt");
    private static final String TRANSLITERATION = Lexicon.lines("names/transliteration.txt").getFirst();
    private static final Pattern MEMBER = Pattern.compile("[^、和与及]+");
    private static final String BEFORE = "，。；：、！？“（—和与及如据 ";
    /** No name is longer before its dot or bracket. */
    private static final int AROUND = 10;
    private static final int REACH = 160;
    private static final List<Row> ROWS = read();

    /** A person's name where it stands; {@code latin} is empty where no name in Latin letters follows. */
    public record Person(String name, String latin, int start, int end, Rule rule) {}

    /** @param at characters around which it is tried; empty for everywhere; @param begins whether it holds only where a name can begin */
    private record Row(Rule rule, Pattern pattern, boolean list, String at, boolean begins) {}

    private record File(Map<String, String> parts, List<Map<String, String>> rules) {}

    private PersonRules() {}

    private static List<Row> read() {
        File file = Vocabulary.read("names/persons.yaml", new TypeReference<>() {});
        Map<String, String> parts = new HashMap<>(file.parts());
        parts.put("surname", SURNAMES);
        parts.put("transliteration", TRANSLITERATION);
        parts.put("compound", anyOf(COMPOUND.stream()));
        parts.put("title", anyOf(Lexicon.lines("names/titles.txt").stream()));
        return file.rules().stream().map(rule -> new Row(Rule.named(rule.get("rule")), Vocabulary.pattern(rule.get("pattern"), parts),
                rule.get("pattern").contains("<list>"), rule.getOrDefault("at", ""), rule.containsKey("begins"))).toList();
    }

    private static String anyOf(Stream<String> words) {
        List<String> list = words.sorted((one, other) -> other.length() - one.length()).toList();
        String first = list.stream().map(word -> word.substring(0, 1)).distinct().collect(Collectors.joining());
        return list.stream().collect(Collectors.joining("|", "(?:(?=[" + first + "])(?:", "))"));
    }

    public static List<Person> in(String text) {
        List<Person> found = new ArrayList<>();
        for (Row row : ROWS) {
            Matcher matcher = row.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            if (row.begins()) beginning(text, matcher, row, found);
            else if (row.at().isEmpty()) while (matcher.find()) add(matcher, row, found);
            else around(text, matcher, row, found);
        }
        return found;
    }

    private static void beginning(String text, Matcher matcher, Row row, List<Person> found) {
        for (int at = 0; at < text.length(); at++) {
            if ((at == 0 || BEFORE.indexOf(text.charAt(at - 1)) >= 0) && matcher.region(at, text.length()).lookingAt()) add(matcher, row, found);
        }
    }

    private static void around(String text, Matcher matcher, Row row, List<Person> found) {
        int next = 0;
        for (int at = 0; at < text.length(); at++) {
            if (at < next || row.at().indexOf(text.charAt(at)) < 0) continue;
            matcher.region(Math.max(next, at - AROUND), Math.min(text.length(), at + REACH));
            if (matcher.find() && matcher.start() <= at) {
                add(matcher, row, found);
                next = matcher.end();
            }
        }
    }

    private static void add(Matcher matcher, Row row, List<Person> found) {
        if (row.list()) list(matcher, row.rule(), found);
        else one(matcher, row.rule(), found);
    }

    private static void one(Matcher matcher, Rule rule, List<Person> found) {
        String name = matcher.group("name");
        String latin = matcher.namedGroups().containsKey("latin") && matcher.group("latin") != null ? matcher.group("latin").strip() : "";
        if (isName(name, !latin.isEmpty())) found.add(new Person(name, latin, matcher.start("name"), matcher.end("name"), rule));
    }

    /** A list of names is one where each of its members can be a name. */
    private static void list(Matcher matcher, Rule rule, List<Person> found) {
        List<Person> members = new ArrayList<>();
        Matcher member = MEMBER.matcher(matcher.group("list"));
        while (member.find()) {
            if (!isChinese(member.group()) || !isName(member.group(), false)) return;
            members.add(new Person(member.group(), "", matcher.start("list") + member.start(), matcher.start("list") + member.end(), rule));
        }
        found.addAll(members);
    }

    /** Beside its Latin form a name may be of any characters; elsewhere it may not begin like a common word. */
    private static boolean isName(String name, boolean glossed) {
        boolean shaped = isChinese(name) || isForeign(name);
        return (glossed ? shaped || name.length() <= 4 : shaped) && NOT_PERSONS.stream().noneMatch(name::startsWith);
    }

    public static boolean isChinese(String name) {
        return name.codePointCount(0, name.length()) <= 4 && SURNAMES.contains(name.substring(0, 1))
                || COMPOUND.stream().anyMatch(name::startsWith);
    }

    private static boolean isForeign(String name) {
        return name.chars().allMatch(c -> TRANSLITERATION.indexOf(c) >= 0 || " ·•・‧∙".indexOf(c) >= 0);
    }
}
