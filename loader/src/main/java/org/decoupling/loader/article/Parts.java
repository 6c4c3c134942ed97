package org.decoupling.loader.article;

import java.util.ArrayList;
import java.util.List;
import org.decoupling.loader.text.Chars;

/** Gives every block its part: what lies between 摘要 and 关键词 is abstract, what is Latin beside it is English. */
final class Parts {
    /** So many paragraphs can an abstract have. */
    private static final int LONGEST_PART = 8;

    private final List<Block> blocks;
    private final List<Block> settled = new ArrayList<>();
    private boolean begun;

    private Parts(List<Block> blocks) {
        this.blocks = blocks;
    }

    static List<Block> settle(List<Block> blocks) {
        Parts parts = new Parts(blocks);
        for (int at = 0; at < blocks.size(); at++) parts.settled.add(parts.settle(at));
        return parts.settled;
    }

    private Block settle(int at) {
        if (!(blocks.get(at) instanceof Block.Text text)) {
            begun = true;
            return blocks.get(at);
        }
        String part = part(at, text);
        begun |= part.isEmpty();
        return new Block.Text(part, text.lines());
    }

    private String part(int at, Block.Text text) {
        if (text.part().equals("meta")) return begun ? "back" : "front";
        if (!text.part().isEmpty()) return text.part();
        String before = at == 0 || !(settled.get(at - 1) instanceof Block.Text last) ? "" : last.part();
        if (before.equals("abstract") && reaches(at, "keywords")) return "abstract";
        if (before.equals("english") && (reaches(at, "english") || latin(text))) return "english";
        if (before.equals("back") && latin(text)) return "english";
        if (latin(text) && reaches(at, "english")) return "english";
        return "";
    }

    private boolean reaches(int at, String part) {
        for (int i = at + 1; i < Math.min(blocks.size(), at + LONGEST_PART); i++) {
            if (!(blocks.get(i) instanceof Block.Text text)) return false;
            if (text.part().equals(part)) return true;
        }
        return false;
    }

    private static boolean latin(Block.Text text) {
        long han = 0;
        long letters = 0;
        for (BodyLine line : text.lines()) {
            han += line.words().chars().filter(c -> Chars.han((char) c)).count();
            letters += line.words().chars().filter(Character::isLetter).count();
        }
        return han * 5 < letters;
    }
}
