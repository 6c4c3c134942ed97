package org.decoupling.loader.passage;

import java.util.Optional;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Cues;
import org.decoupling.loader.cue.Gazetteer;

/** The state or union that an actor is of: the one that an administration or a body belongs to, or whose name a body's begins with. */
public final class Side {
    private Side() {}

    /** Its slug in the gazetteer. */
    public static Optional<String> of(Entity actor) {
        Optional<Gazetteer.Name> known = Gazetteer.of(actor.name());
        if (known.isPresent()) return known.map(Side::slug);
        return Cues.in(actor.zh()).stream().filter(cue -> cue.is(Gazetteer.KIND) && cue.start() == 0 && !cue.value().isEmpty()).map(Cue::value).findFirst()
                .flatMap(Gazetteer::of).map(Side::slug);
    }

    /** The state or union itself. */
    public static Optional<Entity> entity(Entity actor) {
        return of(actor).flatMap(Gazetteer::of).map(Entity::known);
    }

    private static String slug(Gazetteer.Name name) {
        return name.of().isEmpty() ? name.slug() : name.of();
    }
}
