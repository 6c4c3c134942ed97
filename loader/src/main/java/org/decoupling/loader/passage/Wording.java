package org.decoupling.loader.passage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Thesaurus;
import org.decoupling.loader.text.Digests;

/** Names that are put together from concepts and printed terms, never from the article's clauses. */
public final class Wording {
    private static final Pattern QUOTED = Pattern.compile("[“「]([^”」，。；：]{2,9})[”」]");
    private static final int TERMS = 3;

    private Wording() {}

    public static Entity concept(String local) {
        return Entity.concept(local, Thesaurus.name(local, "zh-Hans").orElse(local), Thesaurus.name(local, "en").orElse(local));
    }

    public static Stream<Entity> concepts(Passage passage, String scheme) {
        return passage.cues(scheme).map(Cue::value).distinct().map(Wording::concept);
    }

    /** What only this article names, under a name made of its printed form. */
    public static Entity own(String kind, String type, String zh) {
        return new Entity("article:" + kind + "/" + Digests.ofName(zh), type, zh, "");
    }

    /** Short terms in quotation marks. */
    public static List<String> quoted(Passage passage) {
        List<String> terms = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(passage.words());
        while (matcher.find()) terms.add(matcher.group(1));
        return terms;
    }

    public static String zh(Collection<Entity> entities) {
        return join(entities.stream().map(Entity::zh), "、");
    }

    public static String en(Collection<Entity> entities) {
        return join(entities.stream().map(entity -> entity.en().isEmpty() ? entity.zh() : entity.en()), ", ");
    }

    private static String join(Stream<String> names, String by) {
        return String.join(by, names.filter(name -> !name.isEmpty()).distinct().limit(TERMS).toList());
    }
}
