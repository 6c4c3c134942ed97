package org.decoupling.loader.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Chars;
import org.decoupling.loader.text.Lexicon;
import org.decoupling.loader.text.NoteMarks;
import org.decoupling.loader.text.Span;

/**
 * Cuts a paragraph into sentences: after 。！？ and the dots of an ellipsis, with the closing quotes, brackets and
 * the note mark that follow; not within quotes or brackets; in Latin text after a full stop that ends no abbreviation.
 */
final class Sentences {
    private static final String OPEN = "“‘《〈（(【［[〔「『";
    private static final String CLOSE = "”’》〉）)】］]〕」』";
    /** After these a sentence goes on, though a question or a cry in quotes has ended. */
    private static final String GOES_ON = "，、；：,;:）)》的之等与和或—";
    private static final Set<String> ABBREVIATIONS = new HashSet<>(Lexicon.lines("abbreviations.txt"));
    private static final Pattern LAST_WORD = Pattern.compile("[A-Za-z.]{1,12}$");

    private final String text;
    private final boolean[] inside;
    private final boolean latin;

    private Sentences(String text) {
        this.text = text;
        this.inside = inside(text);
        this.latin = text.chars().filter(c -> Chars.han((char) c)).count() * 10 < text.length();
    }

    static List<Span> in(String text) {
        return new Sentences(text).cut();
    }

    private List<Span> cut() {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int end = end(at);
            if (end > 0) {
                add(sentences, start, end);
                start = end;
            }
            at = Math.max(at + 1, end);
        }
        add(sentences, start, text.length());
        return sentences;
    }

    private void add(List<Span> sentences, int from, int to) {
        while (from < to && Chars.blank(text.charAt(from))) from++;
        while (to > from && Chars.blank(text.charAt(to - 1))) to--;
        if (from < to) sentences.add(new Span(from, to));
    }

    /** Where the sentence whose full stop stands at {@code at} ends; 0 where none does. */
    private int end(int at) {
        char c = text.charAt(at);
        boolean stop = latin && c == '.' ? latinStop(at) : Chars.ends(c) && (c != '!' && c != '?' || latin);
        if (!stop) return 0;
        int end = stops(at + 1);
        int closed = closers(end);
        if (stops(closed) > closed) closed = closers(stops(closed));
        if (inside[closed - 1]) return 0;
        int marked = marks(closed);
        return goesOn(c, end, closed, marked) ? 0 : marked;
    }

    private int stops(int end) {
        while (end < text.length() && Chars.ends(text.charAt(end))) end++;
        return end;
    }

    private int closers(int end) {
        while (end < text.length() && (CLOSE.indexOf(text.charAt(end)) >= 0 || text.charAt(end) == '"')) end++;
        return end;
    }

    private int marks(int end) {
        int marked = end;
        for (int next = mark(marked); next > marked; next = mark(marked)) marked = next;
        return marked;
    }

    /** Where the mark that stands at {@code end}, or behind blanks, ends; {@code end} itself where none does. */
    private int mark(int end) {
        int from = end;
        while (from < text.length() && Chars.blank(text.charAt(from))) from++;
        int at = from;
        String rest = text.substring(at, Math.min(text.length(), at + NoteMarks.LONGEST));
        return NoteMarks.opening(rest).filter(mark -> closes(mark, at)).map(mark -> at + mark.end()).orElse(end);
    }

    /** A mark and not the beginning of a counted sentence such as （1）. */
    private boolean closes(NoteMarks.Printed mark, int at) {
        if (!mark.family().equals("round")) return true;
        int next = at + mark.end();
        return next == text.length() || Chars.blank(text.charAt(next));
    }

    private boolean goesOn(char stop, int end, int closed, int marked) {
        if (marked == text.length() || marked > closed) return false;
        char next = text.charAt(marked);
        if (GOES_ON.indexOf(next) >= 0) return closed > end || stop == '…' || "，、；：".indexOf(next) >= 0;
        return closed > end && stop != '。' && stop != '.' && Chars.han(next);
    }

    private boolean latinStop(int at) {
        if (at + 1 < text.length() && !Chars.blank(text.charAt(at + 1)) && CLOSE.indexOf(text.charAt(at + 1)) < 0) return false;
        Matcher word = LAST_WORD.matcher(text.substring(Math.max(0, at - 12), at));
        String last = word.find() ? word.group() : "";
        boolean initial = last.length() == 1 && Character.isUpperCase(last.charAt(0)) || last.contains(".");
        return !initial && !ABBREVIATIONS.contains(last) && !smallNext(at + 1);
    }

    private boolean smallNext(int at) {
        while (at < text.length() && Chars.blank(text.charAt(at))) at++;
        return at < text.length() && Character.isLowerCase(text.charAt(at));
    }

    /** For each char whether it stands within a pair; an opener that is never closed opens nothing. */
    private static boolean[] inside(String text) {
        int[] change = new int[text.length() + 1];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (OPEN.indexOf(text.charAt(i)) >= 0) open.push(i);
            int close = CLOSE.indexOf(text.charAt(i));
            if (close >= 0) pair(text, open, OPEN.charAt(close), i, change);
        }
        boolean[] inside = new boolean[text.length()];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += change[i];
            inside[i] = depth > 0;
        }
        return inside;
    }

    private static void pair(String text, Deque<Integer> open, char opener, int close, int[] change) {
        if (open.stream().limit(6).noneMatch(at -> text.charAt(at) == opener)) return;
        while (text.charAt(open.peek()) != opener) open.pop();
        change[open.pop()]++;
        change[close]--;
    }
}
