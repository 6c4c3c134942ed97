package org.decoupling.loader.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The line of names below a title. */
final class Authors {
    private static final Pattern TRIMMINGS = Pattern.compile(
            "[*＊†‡①-⑳¹²³⁰⁴-⁹0-9#]|[（(\\[［][^）)\\]］]{0,60}[）)\\]］]|^(?:作者|文|□|■|●|◎)?\\s?[/／:：|｜]?\\s?|(?<=[\\s\u3000])(?:著|文|撰)$");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{1,6}(?:[·•]\\p{IsHan}{1,8}){1,3}");
    private static final Pattern SPLIT = Pattern.compile("[\\s\u3000、，,;；]+");
    private static final int LONGEST = 60;

    private Authors() {}

    static boolean line(String words) {
        return words.length() <= LONGEST && !in(words).isEmpty();
    }

    /** The names, or none where the line holds anything else. 王　明 is one name of two characters. */
    static List<String> in(String words) {
        String bare = TRIMMINGS.matcher(words).replaceAll(" ").strip();
        if (bare.isEmpty()) return List.of();
        List<String> names = new ArrayList<>();
        String held = "";
        for (String piece : SPLIT.split(bare)) {
            if (piece.length() == 1 && held.isEmpty()) {
                held = piece;
                continue;
            }
            String name = held + piece;
            held = "";
            if (!NAME.matcher(name).matches()) return List.of();
            names.add(name);
        }
        return held.isEmpty() ? names : List.of();
    }
}
