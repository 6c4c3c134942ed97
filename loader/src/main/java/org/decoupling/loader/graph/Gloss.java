package org.decoupling.loader.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.decoupling.loader.claim.Claim;
import org.decoupling.loader.cue.Thesaurus;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.text.Lexicon;

/**
 * What a claim is about in our own words, composed of its kind, its hedge, its voices, and who and what it names; never words of
 * the article.
 */
final class Gloss {
    private static final Map<String, String[]> WORDS = Lexicon.table("gloss.tsv");
    private static final int AGENTS = 3;
    private static final int CONCEPTS = 4;

    private final boolean chinese;

    private Gloss(boolean chinese) {
        this.chinese = chinese;
    }

    static String zh(Claim claim) {
        return new Gloss(true).of(claim);
    }

    static String en(Claim claim) {
        return new Gloss(false).of(claim);
    }

    /** A word of lexicon/gloss.tsv. */
    static String word(String key, boolean chinese) {
        return WORDS.get(key)[chinese ? 1 : 2];
    }

    private String of(Claim claim) {
        return word(claim.rule().name().replace("-claim", ""), chinese) + aside(claim) + (chinese ? "：" : ": ") + matter(claim);
    }

    private String aside(Claim claim) {
        List<String> parts = new ArrayList<>();
        if (!claim.modality().equals("flat")) parts.add(Thesaurus.name(claim.modality(), language()).orElse("").toLowerCase(Locale.ROOT));
        claim.voices().forEach(voice -> parts.add(name(voice)));
        if (parts.isEmpty()) return "";
        return chinese ? "（" + String.join("；", parts) + "）" : " (" + String.join("; ", parts) + ")";
    }

    private String matter(Claim claim) {
        String agents = names(claim, false, AGENTS, chinese ? "、" : ", ");
        String concepts = names(claim, true, CONCEPTS, chinese ? "；" : "; ");
        if (agents.isEmpty() && concepts.isEmpty()) return place(claim);
        return agents.isEmpty() || concepts.isEmpty() ? agents + concepts : agents + (chinese ? " — " : " – ") + concepts;
    }

    private String names(Claim claim, boolean concepts, int most, String between) {
        return claim.about().stream().filter(entity -> entity.path().startsWith("concept/") == concepts && !claim.voices().contains(entity))
                .map(this::name).distinct().limit(most).collect(Collectors.joining(between));
    }

    private String place(Claim claim) {
        return word("somewhere", chinese).formatted(claim.passage().section(), claim.passage().paragraph());
    }

    /** The name in the other language stands in where one is not known. */
    private String name(Entity entity) {
        String own = chinese ? entity.zh() : entity.en();
        return own.isEmpty() ? chinese ? entity.en() : entity.zh() : own;
    }

    private String language() {
        return chinese ? "zh-Hans" : "en";
    }
}
