package org.decoupling.loader.argument;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Rule;

/** Groups joined by an interest, by the words that name them: lexicon/cues/constituency.tsv. */
final class Constituencies {
    private static final Rule WORD = Rule.named("constituency-word");
    private static final Map<String, Pattern> BEFORE = new ConcurrentHashMap<>();
    private static final int REACH = 20;

    private Constituencies() {}

    static List<Mention> in(Passage passage) {
        return passage.cues("constituency").map(word -> mention(passage, word)).toList();
    }

    private static Mention mention(Passage passage, Cue word) {
        int from = start(passage.words(), word.start(), BEFORE.computeIfAbsent(word.value(), Pattern::compile));
        int to = word.end() < passage.words().length() && passage.words().charAt(word.end()) == '”' ? word.end() + 1 : word.end();
        String name = passage.words().substring(from, word.end()).replaceAll("[“”\\s\\d]|的|内|个|地区", "");
        String en = word.more().substring(word.more().indexOf('\t') + 1);
        return new Mention(Entity.agent("dec:Constituency", name, en), passage, from, to, WORD);
    }

    /** The farthest place before the word from which what may stand before it leads right up to it. */
    private static int start(String words, int word, Pattern before) {
        for (int from = Math.max(0, word - REACH); from < word; from++) {
            if (before.matcher(words).region(from, word).matches()) return from;
        }
        return word;
    }
}
