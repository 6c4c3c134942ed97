package org.decoupling.loader.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Passage;

/** Groups joined by an interest, by the words that name them: lexicon/cues/constituency.tsv. */
final class Constituencies {
    private static final Rule WORD = Rule.named("constituency-word");
    private static final Map<String, Pattern> BEFORE = new ConcurrentHashMap<>();
    private static final int REACH = 20;

    /** The longest name that the article gave to a group, by the word that it ends in. */
    private final Map<String, Entity> whole = new HashMap<>();

    /** Passages come in reading order. */
    List<Mention> in(Passage passage) {
        return passage.cues("constituency").map(word -> mention(passage, word)).toList();
    }

    private Mention mention(Passage passage, Cue word) {
        int from = start(passage.words(), word.start(), BEFORE.computeIfAbsent(word.value(), Pattern::compile));
        int to = word.end() < passage.words().length() && passage.words().charAt(word.end()) == '”' ? word.end() + 1 : word.end();
        String name = passage.words().substring(from, word.end()).replaceAll("[“”\\s\\d]|的|内|个|地区|美国(?=.{2}带)", "");
        String en = word.more().substring(word.more().indexOf('\t') + 1);
        return new Mention(group(word.form(), name, en), passage, from, to, WORD);
    }

    /** Once a group has been named in full, the word alone means that group. */
    private Entity group(String word, String name, String en) {
        if (name.equals(word)) return whole.getOrDefault(word, Entity.agent("dec:Constituency", name, en));
        return whole.compute(word, (key, known) -> known != null && known.zh().equals(name) ? known : Entity.agent("dec:Constituency", name, en));
    }

    /** The farthest place before the word from which what may stand before it leads right up to it. */
    private static int start(String words, int word, Pattern before) {
        for (int from = Math.max(0, word - REACH); from < word; from++) {
            if (before.matcher(words).region(from, word).matches()) return from;
        }
        return word;
    }
}
