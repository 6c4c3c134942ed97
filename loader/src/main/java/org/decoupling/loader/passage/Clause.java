package org.decoupling.loader.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.text.Lexicon;

/** A stretch of a passage that says one thing, from one place in its folded text to another, closing points left out. */
public record Clause(Passage passage, int from, int to) {
    /** How far from the beginning a word still opens the clause: an enumerator may stand before it. */
    private static final int OPENING = 6;
    private static final Pattern FACT = Pattern.compile("[0-9]{2}|[0-9]\\s?(?:[%％万亿倍成]|个百分点)");
    private static final Set<String> DRAWING = Set.copyOf(Lexicon.lines("drawing.txt"));
    private static final String PAUSES = "，；：。";

    /** The stretch between two points of the sentence that holds some words. */
    public static Clause around(Passage passage, int from, int to) {
        String words = passage.words();
        int start = from;
        while (start > 0 && PAUSES.indexOf(words.charAt(start - 1)) < 0) start--;
        int end = to;
        while (end < words.length() && PAUSES.indexOf(words.charAt(end)) < 0) end++;
        return new Clause(passage, start, end);
    }

    /** Such stretches of it, or of what stands before it in its passage, in order. */
    public static List<Clause> stretches(Passage passage, int from, int to) {
        List<Clause> stretches = new ArrayList<>();
        for (int at = from; at < to; at = stretches.getLast().to() + 1) {
            Clause next = around(passage, at, at);
            stretches.add(new Clause(passage, at, Math.min(to, next.to())));
        }
        return stretches;
    }

    public String words() {
        return passage.words().substring(from, to);
    }

    int length() {
        return to - from;
    }

    /** The listed words in it, those that only keep longer words apart left out. */
    public Stream<Cue> cues(String kind) {
        return passage.cues(kind).filter(cue -> cue.start() >= from && cue.end() <= to).filter(cue -> !cue.value().equals("no"));
    }

    public List<Cue> list(String kind) {
        return cues(kind).toList();
    }

    public boolean has(String kind, String value) {
        return own(kind).anyMatch(cue -> cue.value().equals(value));
    }

    /** The listed words that are its own and not quoted. */
    public Stream<Cue> own(String kind) {
        return cues(kind).filter(cue -> !quoted(cue.start()));
    }

    private boolean quoted(int at) {
        return passage.words().lastIndexOf('“', at) > Math.max(from - 1, passage.words().lastIndexOf('”', at));
    }

    /** Whether it prints a year, a number or a share, as facts do. */
    public boolean printsFact() {
        return FACT.matcher(passage.words()).region(from, to).find();
    }

    /** The word that joins it to what stands before. */
    public Optional<Cue> connective() {
        return cues("connective").filter(cue -> !cue.value().equals("none") && cue.start() - from <= opening()).findFirst();
    }

    /** 议员们因而竞相加码: the word, behind the subject, that draws what the clause says from what stands before it. */
    public Optional<Cue> drawing() {
        int comma = words().indexOf('，');
        int end = comma < 0 ? to : from + comma;
        return own("connective").filter(cue -> DRAWING.contains(cue.form()) && cue.start() > from && cue.end() < end && !connective().isPresent()).findFirst();
    }

    /** The length of an enumerator such as 第一， at its beginning. */
    private int opening() {
        int comma = words().indexOf('，');
        return comma > 0 && comma < OPENING && passage.words().startsWith(passage.opener(), from) && !passage.opener().isEmpty() ? comma + 1 : 0;
    }
}
