package org.decoupling.loader.article;

import org.decoupling.loader.text.Chars;
import org.decoupling.loader.text.NoteMarks;

/** How a line's words end. */
final class Words {
    private Words() {}

    /** A full stop, with closing quotes, brackets and note marks after it. */
    static boolean endsSentence(String words) {
        int at = beforeMarks(words);
        while (at > 0 && Chars.closer(words.charAt(at - 1))) at--;
        return at > 0 && (Chars.ends(words.charAt(at - 1)) || latinEnd(words, at));
    }

    private static boolean latinEnd(String words, int at) {
        return words.charAt(at - 1) == '.' && at > 1 && Character.isLetterOrDigit(words.charAt(at - 2));
    }

    private static int beforeMarks(String words) {
        int at = words.length();
        while (at > 0 && markPart(words.charAt(at - 1))) at--;
        return at == 0 ? words.length() : ")）]］〕】".indexOf(words.charAt(at - 1)) < 0 ? at : bracketedMark(words, at);
    }

    private static boolean markPart(char c) {
        return NoteMarks.circled(c) || Chars.blank(c) || "¹²³⁰⁴⁵⁶⁷⁸⁹".indexOf(c) >= 0;
    }

    private static int bracketedMark(String words, int at) {
        int from = Math.max(0, at - NoteMarks.LONGEST);
        for (int start = at - 1; start >= from; start--) {
            int length = at - start;
            if (NoteMarks.opening(words.substring(start, at)).filter(mark -> mark.end() == length).isPresent()) return start;
        }
        return at;
    }

    /** Without the note marks at their end. */
    static String unmarked(String words) {
        return words.substring(0, beforeMarks(words));
    }

    /** A blank belongs to the mark before it, whatever follows. */
    static boolean endsWithMark(String words) {
        return beforeMarks(words) < words.length();
    }

    /** Several words, and no Chinese among them. */
    static boolean latin(String words) {
        return words.chars().noneMatch(c -> Chars.han((char) c) || c == '；') && words.split("\\s+").length > 2;
    }

    static boolean chinese(String words) {
        long han = words.chars().filter(c -> Chars.han((char) c)).count();
        return han * 2 > words.chars().filter(Character::isLetter).count();
    }

    static boolean endsOpen(String words) {
        return "，、；：,;:—-（(《“‘".indexOf(words.charAt(words.length() - 1)) >= 0;
    }
}
