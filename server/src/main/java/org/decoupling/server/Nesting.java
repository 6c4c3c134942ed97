package org.decoupling.server;

/**
 * How deep a text is nested before anyone parses it: the parser goes down one level of Java's stack after the other for each bracket
 * and each sign before an expression, and a stack that ends in the middle of loading a class leaves that class broken for good.
 */
final class Nesting {
    private final String text;
    private int open;
    private int signs;
    private int deepest;

    private Nesting(String text) {
        this.text = text;
    }

    static int of(String query) {
        Nesting nesting = new Nesting(query);
        for (int at = 0; at < query.length(); )
            at = nesting.pass(at);
        return nesting.deepest;
    }

    /** Takes in what stands at a place, and says where the next thing stands. */
    private int pass(int at) {
        char c = text.charAt(at);
        switch (c) {
            case '(', '[', '{' -> open++;
            case ')', ']', '}' -> open--;
            case '!', '-', '+' -> signs++;
            default -> signs = Character.isWhitespace(c) ? signs : 0;
        }
        deepest = Math.max(deepest, open + signs);
        return switch (c) {
            case '#' -> after("\n", at + 1);
            case '"', '\'' -> string(at, String.valueOf(c));
            case '<' -> iri(at);
            default -> at + 1;
        };
    }

    private int string(int at, String quote) {
        String end = text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
        int next = at + end.length();
        while (next < text.length() && !text.startsWith(end, next))
            next += text.charAt(next) == '\\' ? 2 : 1;
        return next + end.length();
    }

    /** A sign of less-than is no IRI: what follows it up to the next sign of greater-than has a blank in it. */
    private int iri(int at) {
        int next = at + 1;
        while (next < text.length() && text.charAt(next) > ' ' && "<>\"{}|^`\\".indexOf(text.charAt(next)) < 0)
            next++;
        return next < text.length() && text.charAt(next) == '>' ? next + 1 : at + 1;
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
