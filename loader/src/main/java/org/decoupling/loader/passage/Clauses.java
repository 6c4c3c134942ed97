package org.decoupling.loader.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.decoupling.loader.text.Chars;
import org.decoupling.loader.text.Lexicon;

/**
 * Cuts a stretch of a passage into clauses that each say one thing: at full stops and semicolons, before words that
 * lexicon/cues/connective.tsv marks "cut", and after a reason that a clause of its own gives. Nothing is cut within quotes or brackets,
 * nor after what only sets the scene.
 */
public final class Clauses {
    private static final String OPEN = "“‘《〈（(【［[〔「『";
    private static final String CLOSE = "”’》〉）)】］]〕」』";
    private static final String STOPS = "。；！？";
    private static final String OTHER_SIDE = "另一方面";
    private static final String POINTS = "，、；：。！？ \u3000";
    private static final List<String> SCENE = Lexicon.lines("adverbial-ends.txt");
    private static final Set<String> HOLDERS = Set.of("scholars", "others");
    private static final int BESIDE = 4;
    private static final int SHORTEST = 7;
    /** A reason shorter than this is a phrase and no clause. */
    private static final int REASON = 16;

    private final Passage passage;
    private final List<Clause> clauses = new ArrayList<>();
    private int start;
    /** Where the words after the last comma begin. */
    private int last;
    private boolean stated;
    private boolean reported;

    private Clauses(Passage passage, int start) {
        this.passage = passage;
        begin(start);
    }

    public static List<Clause> in(Passage passage, int from, int to) {
        Clauses clauses = new Clauses(passage, from);
        clauses.cut(from, to);
        return clauses.clauses;
    }

    private void cut(int from, int to) {
        int depth = 0;
        for (int at = from; at < to; at++) {
            char c = passage.words().charAt(at);
            if (OPEN.indexOf(c) >= 0) depth++;
            else if (CLOSE.indexOf(c) >= 0) depth = Math.max(0, depth - 1);
            else if (depth == 0 && STOPS.indexOf(c) >= 0 && !otherSide(c, at + 1)) end(at, at + 1);
            else if (depth == 0 && c == '，') comma(at);
        }
        end(to, to);
    }

    /** 一方面…；另一方面… says one thing. */
    private boolean otherSide(char stop, int at) {
        return stop == '；' && passage.words().startsWith(OTHER_SIDE, at);
    }

    private void comma(int at) {
        if (reports(at)) reported = true;
        stated |= at - last >= SHORTEST && !setsScene(at) && !reported;
        if (stated && (opensAnew(at + 1) || gaveReason(at) || reportsOn(at + 1)) || speaks(at + 1)) end(at, at + 1);
        last = skip(at + 1);
    }

    private void begin(int at) {
        start = at;
        last = skip(at);
        stated = false;
        reported = false;
    }

    /** A view that is reported stays whole. */
    private boolean reports(int comma) {
        return passage.cues("reporting").anyMatch(cue -> cue.is("reporting", "clausal") && cue.start() >= last && cue.start() < comma);
    }

    private boolean gaveReason(int comma) {
        return opens("reason", last) && comma - last >= REASON && !concludes(comma + 1);
    }

    private boolean setsScene(int comma) {
        String words = passage.words().substring(last, comma);
        return opens("condition", last) || opens("condition", last + 1) || SCENE.stream().anyMatch(words::endsWith);
    }

    /** 因此 after 由于 belongs to it. */
    private boolean opensAnew(int at) {
        return passage.cues("connective").anyMatch(cue -> cue.start() == skip(at) && cue.more().equals("cut"))
                && !(opens("reason", skip(start)) && concludes(at));
    }

    private boolean concludes(int at) {
        return opens("conclusion", skip(at)) || opens("consequence", skip(at));
    }

    private boolean opens(String relation, int at) {
        return passage.cues("connective").anyMatch(cue -> cue.value().equals(relation) && cue.start() == at);
    }

    /** 认为… without a speaker goes on with the speaker of a view that stands before it. */
    private boolean reportsOn(int at) {
        return passage.cues("reporting").anyMatch(cue -> cue.is("reporting", "clausal") && cue.start() == at)
                && passage.cues("reporting").anyMatch(cue -> cue.is("reporting", "reading") && cue.start() >= start && cue.end() < at);
    }

    /** 支持者…，怀疑者则认为…: where another speaks, another view begins. */
    private boolean speaks(int at) {
        return at > start && passage.cues("unnamed-voice").filter(cue -> cue.start() == skip(at) && HOLDERS.contains(cue.value()))
                .anyMatch(holder -> passage.cues("reporting").anyMatch(cue -> cue.is("reporting", "clausal") && cue.start() >= holder.end()
                        && cue.start() - holder.end() <= BESIDE));
    }

    private int skip(int at) {
        int next = at;
        while (next < passage.words().length() && skipped(next)) next++;
        return next;
    }

    private void end(int at, int next) {
        int from = skip(start);
        int to = at;
        while (to > from && skipped(to - 1)) to--;
        if (to > from && han(from, to) >= SHORTEST) clauses.add(new Clause(passage, from, to));
        begin(next);
    }

    private boolean skipped(int at) {
        return POINTS.indexOf(passage.words().charAt(at)) >= 0
                || passage.marks().stream().anyMatch(mark -> mark.start() <= at && at < mark.end());
    }

    private int han(int from, int to) {
        return (int) passage.words().substring(from, to).chars().filter(c -> Chars.han((char) c)).count();
    }
}
