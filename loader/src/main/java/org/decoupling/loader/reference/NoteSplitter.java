package org.decoupling.loader.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Abbreviations;
import org.decoupling.loader.text.Vocabulary;

/** Parts a note into pieces: at ；, at ends of sentences and before a second cue, but never inside a title or brackets. */
final class NoteSplitter {
    private static final Pattern CUE = Vocabulary.pattern("(?<=[，,。])\\s?(?=(?:转引自|参见|另见|又见|亦见|参阅|另参见|可参见))");
    /** 第3条、《…》 and 第9页、何某：《…》: the next work, though no ； parts it. */
    private static final Pattern NEXT_WORK = Vocabulary.pattern(
            "(?<=[条款项页期])(?:、\\s?(?=《)|[、，]\\s?(?!载|见|收|刊)(?=[^，,。；;：:《》“”（）\\d]{2,30}[：:]《))");
    private static final Pattern CUE_WORD = Vocabulary.pattern("(?:{{lead-in}}|{{lead-in-at-start}}|(?i:{{lead-in-latin}})\\s)");
    private static final Pattern SENTENCE_END = Pattern.compile("[。；！？]|;(?=\\s)|(?<=[\\p{L}\\d)/”’\"])[.?!](?=\\s)");
    private static final Pattern DOI = Pattern.compile("\\s?(?:DOI|doi)\\b|\\s?https?://(?:dx\\.)?doi\\.org");
    private static final Pattern EDITION = Pattern.compile("\\((?:\\d{1,2}(?:st|nd|rd|th)|[Rr]ev\\.) ed\\.?\\)$");
    private static final Pattern YEAR_OF_AUTHORS = Pattern.compile("\\p{Lu}\\p{L}{1,30}, (?:\\p{Lu}\\.[ -]?){1,3}[^()“”]{0,80}\\((?:19|20)\\d{2}[a-z]?(?:, [A-Za-z]+ ?\\d{0,2})?\\)$");
    /** A note may open with its entry's number. */
    private static final int LONGEST_NUMBER = 3;
    private static final int LONGEST_ADDRESS = 400;
    private static final int LONGEST_HEAD = 120;

    private final String masked;
    private final List<Brackets.Pair> asides;
    private final int[] depth;
    private final int firstComma;

    private NoteSplitter(String masked) {
        this.masked = masked;
        this.asides = Brackets.pairs(masked).filter(pair -> isReferenceInBrackets(pair)).toList();
        this.depth = Brackets.depths(masked, asides);
        this.firstComma = masked.indexOf(", ");
    }

    static List<Piece> split(String text) {
        String masked = Masking.of(text);
        NoteSplitter splitter = new NoteSplitter(masked);
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int end : splitter.ends()) {
            Piece piece = new Piece(text, masked, start, end).stripped("；。、 ");
            if (!piece.isEmpty()) pieces.add(piece);
            start = end;
        }
        return pieces;
    }

    /** （参见方某：《…》） in mid-sentence is a piece of its own. */
    private boolean isReferenceInBrackets(Brackets.Pair pair) {
        Matcher inside = CUE_WORD.matcher(masked).region(pair.open() + 1, pair.close());
        return inside.lookingAt() && masked.substring(inside.end(), Math.min(pair.close(), inside.end() + LONGEST_HEAD)).matches("(?s).*[《“].*");
    }

    private List<Integer> ends() {
        TreeSet<Integer> ends = new TreeSet<>();
        Matcher end = SENTENCE_END.matcher(masked);
        while (end.find()) {
            if (depth[end.start()] == 0 && isEnd(end)) ends.add(end.end());
        }
        Matcher cue = CUE.matcher(masked);
        while (cue.find()) if (depth[cue.start()] == 0 && isBehindWork(cue.start(), ends)) ends.add(cue.start());
        Matcher next = NEXT_WORK.matcher(masked);
        while (next.find()) if (depth[next.start()] == 0) ends.add(next.end());
        for (Brackets.Pair aside : asides) ends.addAll(List.of(aside.open(), aside.open() + 1, aside.close(), aside.close() + 1));
        ends.remove(0);
        ends.add(masked.length());
        return List.copyOf(ends);
    }

    /** 关于此点，参见… is one reference with a lead-in; only behind a work does a cue begin another. */
    private boolean isBehindWork(int at, TreeSet<Integer> ends) {
        Integer from = ends.lower(at);
        int title = Math.max(masked.lastIndexOf('》', at), masked.lastIndexOf('”', at));
        return title > (from == null ? 0 : from);
    }

    private boolean isEnd(Matcher end) {
        if ("?!".indexOf(end.group().charAt(0)) >= 0) return false;
        if (end.group().charAt(0) != '.') return true;
        if (opensTitle(end.end()) || MarkedStyle.awaited(masked, end.end(), LONGEST_HEAD)) return false;
        if (DOI.matcher(masked).region(end.end(), masked.length()).lookingAt() || isInsideDated(end.start())) return false;
        if (MarkedStyle.isInside(masked, end.start(), LONGEST_HEAD)) return false;
        return end.start() > LONGEST_NUMBER && !Abbreviations.isBefore(masked, end.start()) && startsAnew(end.end()) && isComplete(end.start());
    }

    /** Smith, J. (2019). Title (2nd ed.). Publisher. */
    private boolean isInsideDated(int at) {
        if (masked.charAt(at - 1) != ')') return false;
        int from = Math.max(0, at - LONGEST_HEAD);
        return YEAR_OF_AUTHORS.matcher(masked).region(from, at).find() || EDITION.matcher(masked).region(from, at).find();
    }

    /** Weinstein. 2019. “The Impact…”: the first title of the piece is still to come. */
    private boolean opensTitle(int at) {
        return masked.startsWith("“", at + 1) && masked.substring(Math.max(0, at - LONGEST_HEAD), at).indexOf('”') < 0;
    }

    private boolean startsAnew(int at) {
        int next = at + 1;
        if (next >= masked.length()) return true;
        char c = masked.charAt(next);
        return Character.isUpperCase(c) || c == '“' || c == '《' || Script.isHan(c);
    }

    /** Chicago's entries have full stops between their fields; one that closes a reference follows a figure or an address. */
    private boolean isComplete(int at) {
        char before = masked.charAt(at - 1);
        return Character.isDigit(before) || before == ')' || before == '/' || before == '”' || Script.isLatinLetter(before) && isAddressOrProse(at);
    }

    private boolean isAddressOrProse(int at) {
        int from = Math.max(0, at - LONGEST_ADDRESS);
        String word = masked.substring(Math.max(from, masked.lastIndexOf(' ', at - 1) + 1), at);
        return word.contains("://") || word.startsWith("www.") || firstComma < 0 || firstComma > at;
    }
}
