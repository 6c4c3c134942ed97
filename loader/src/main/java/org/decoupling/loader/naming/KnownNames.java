package org.decoupling.loader.naming;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Gazetteer;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Passage;

/** What the gazetteer knows, where one of its spellings stands. */
final class KnownNames {
    private static final Rule KNOWN = Rule.named("known-name");
    private static final Entity NOBODY = new Entity("", "", "", "");

    private KnownNames() {}

    /** The Latin form that follows a name in brackets is part of naming it once. */
    private static boolean isGloss(String words, Cue cue) {
        return latin(cue.form().charAt(0)) && cue.start() > 1 && "（(".indexOf(words.charAt(cue.start() - 1)) >= 0 && words.charAt(cue.start() - 2) > 0x2E80;
    }

    /** A longer word that holds a name keeps its place, though it names nobody. */
    static List<Mention> in(Passage passage) {
        return passage.cues(Gazetteer.KIND).filter(cue -> whole(passage.words(), cue) && !isGloss(passage.words(), cue)).map(cue -> mention(passage, cue)).toList();
    }

    private static Mention mention(Passage passage, Cue cue) {
        Optional<Entity> entity = Gazetteer.of(cue.value()).map(Entity::known);
        return new Mention(entity.orElse(NOBODY), passage, cue.start(), cue.end(), KNOWN);
    }

    static boolean names(Mention mention) {
        return !mention.entity().path().isEmpty();
    }

    /** A word of Latin letters stands by itself. */
    private static boolean whole(String words, Cue cue) {
        return Stream.of(cue.start() - 1, cue.end()).noneMatch(at -> at >= 0 && at < words.length() && latin(words.charAt(at)))
                || !latin(cue.form().charAt(0)) && !latin(cue.form().charAt(cue.form().length() - 1));
    }

    private static boolean latin(char c) {
        return c < 0x2E80 && Character.isLetter(c);
    }
}
