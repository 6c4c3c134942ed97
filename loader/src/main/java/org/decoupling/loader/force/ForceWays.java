package org.decoupling.loader.force;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.text.Lexicon;

/**
 * Which of two opposed terms of an article's own making parts and which joins: by the words beside them where the article says what
 * they are, else by their characters, else by the words beside them anywhere. Their order tells nothing.
 */
final class ForceWays {
    private static final Map<String, String[]> MORPHEMES = Lexicon.table("force-morphemes.tsv");
    private static final List<String> PAUSES = List.of("，", "；", "。");
    private static final int LONGEST = 2;

    private final List<Passage> sentences;

    ForceWays(List<Passage> passages) {
        this.sentences = passages.stream().filter(passage -> passage.kind() == Passage.Kind.SENTENCE && !passage.tooLong()).toList();
    }

    /** The one that parts; nothing where neither the article nor the terms tell. */
    Optional<String> parting(String one, String other) {
        int said = weigh(one, other, true);
        int spelt = said != 0 ? said : way(one) - way(other);
        int parts = spelt != 0 ? spelt : weigh(one, other, false);
        return parts == 0 ? Optional.empty() : Optional.of(parts > 0 ? one : other);
    }

    /** Above nothing where words of parting stand by the one rather than by the other. */
    private int weigh(String one, String other, boolean defining) {
        return sentences.stream().filter(passage -> passage.words().contains(one) || passage.words().contains(other))
                .filter(passage -> !defining || passage.cues("force-way").anyMatch(cue -> cue.value().equals("says")))
                .mapToInt(passage -> weigh(passage, one, other)).sum();
    }

    /** A clause speaks of the term that it names, 前者 and 后者 of the first and the second, and any other of the one named last. */
    private static int weigh(Passage passage, String one, String other) {
        int weight = 0;
        int side = 0;
        for (int[] clause : clauses(passage.words())) {
            side = side(passage.words(), clause, one, other, side);
            weight += side * parted(passage, clause);
        }
        return weight;
    }

    private static int side(String words, int[] clause, String one, String other, int before) {
        String said = words.substring(clause[0], clause[1]);
        if (said.contains("前者")) return words.indexOf(one) < words.indexOf(other) ? 1 : -1;
        if (said.contains("后者")) return words.indexOf(one) < words.indexOf(other) ? -1 : 1;
        if (said.contains(one) && said.contains(other)) return 0;
        return said.contains(one) ? 1 : said.contains(other) ? -1 : before;
    }

    private static int parted(Passage passage, int[] clause) {
        return passage.cues("force-way").filter(cue -> cue.start() >= clause[0] && cue.end() <= clause[1]).map(Cue::value)
                .mapToInt(value -> value.equals("parts") ? 1 : value.equals("joins") ? -1 : 0).sum();
    }

    private static List<int[]> clauses(String words) {
        int[] ends = IntStream.rangeClosed(1, words.length())
                .filter(at -> at == words.length() || PAUSES.contains(words.substring(at - 1, at))).toArray();
        return IntStream.range(0, ends.length).mapToObj(i -> new int[] {i == 0 ? 0 : ends[i - 1], ends[i]}).toList();
    }

    /** Longer words before single characters: 牵制 goes neither way, though 牵 joins. */
    private static int way(String term) {
        for (int length = LONGEST; length > 0; length--) {
            for (int at = 0; at + length <= term.length(); at++) {
                String[] row = MORPHEMES.get(term.substring(at, at + length));
                if (row != null) return row[1].equals(ForceTerms.PARTS) ? 1 : row[1].equals(ForceTerms.JOINS) ? -1 : 0;
            }
        }
        return 0;
    }
}
