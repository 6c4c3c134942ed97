package org.decoupling.loader.argument;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.text.Lexicon;

/** Groups joined by an interest, by the words that name them: lexicon/names/constituencies.tsv. */
final class Constituencies {
    private static final Rule WORD = Rule.named("constituency-word");
    private static final List<Row> ROWS = Lexicon.lines("names/constituencies.tsv").stream().map(line -> line.split("\t"))
            .map(row -> new Row(row[0], Pattern.compile(row[1]), row[3])).toList();
    private static final Pattern ANY = Pattern.compile(ROWS.stream().map(Row::word).collect(Collectors.joining("|")));
    private static final int REACH = 20;

    private record Row(String word, Pattern before, String en) {}

    private Constituencies() {}

    static List<Mention> in(Passage passage) {
        List<Mention> found = new ArrayList<>();
        Matcher any = ANY.matcher(passage.words());
        while (any.find()) ROWS.stream().filter(row -> row.word().equals(any.group())).map(row -> mention(passage, any, row)).forEach(found::add);
        return found;
    }

    private static Mention mention(Passage passage, Matcher word, Row row) {
        int from = start(passage.words(), word.start(), row.before());
        int to = word.end() < passage.words().length() && passage.words().charAt(word.end()) == '”' ? word.end() + 1 : word.end();
        String name = passage.words().substring(from, word.end()).replaceAll("[“”\\s\\d]|的|内|个|地区", "");
        return new Mention(Entity.agent("dec:Constituency", name, row.en()), passage, from, to, WORD);
    }

    /** The farthest place before the word from which what may stand before it leads right up to it. */
    private static int start(String words, int word, Pattern before) {
        for (int from = Math.max(0, word - REACH); from < word; from++) {
            if (before.matcher(words).region(from, word).matches()) return from;
        }
        return word;
    }
}
