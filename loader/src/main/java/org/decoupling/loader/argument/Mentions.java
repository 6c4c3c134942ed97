package org.decoupling.loader.argument;

import java.util.ArrayList;
import java.util.List;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.cue.Thesaurus;
import org.decoupling.loader.text.Lexicon;

/** Who and what the passages name. */
final class Mentions {
    private static final Rule CONCEPT = Rule.named("concept-label");
    private static final List<String> SCHEMES = Lexicon.lines("mentioned-schemes.txt");

    private Mentions() {}

    static List<Mention> in(List<Passage> passages) {
        List<Mention> mentions = new ArrayList<>();
        passages.forEach(passage -> passage.cues().stream().filter(cue -> SCHEMES.contains(cue.kind()))
                .map(cue -> concept(passage, cue)).forEach(mentions::add));
        return mentions;
    }

    private static Mention concept(Passage passage, Cue cue) {
        Entity concept = Entity.concept(cue.value(), Thesaurus.name(cue.value(), "zh-Hans").orElse(""), Thesaurus.name(cue.value(), "en").orElse(""));
        return new Mention(concept, passage, cue.start(), cue.end(), CONCEPT);
    }
}
