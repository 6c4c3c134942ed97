package org.decoupling.loader.argument;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who acts and who is acted upon, as far as the order of the words tells. */
final class Actors {
    private static final String TOWARDS = "对于向针";
    private static final Set<String> BODIES = Set.of("dec:State", "dec:Alliance", "org:Organization");
    private static final String WITH = "与同和跟及从受把将被给为";
    private static final int BACK = 8;

    private final Context context;
    private final Optional<Entity> usualTarget;
    private final List<Entity> administrations;

    Actors(Context context) {
        this.context = context;
        usualTarget = most(context.passages().stream().flatMap(this::aimedAt)).stream().findFirst();
        administrations = most(context.passages().stream().flatMap(passage -> context.mentionsIn(passage).stream()).map(Mention::entity)
                .filter(entity -> entity.type().equals("dec:Administration")));
    }

    /** The administration named last before a place in the sentence, else first after it; else the state or body before it; else who acted last. */
    Optional<Entity> before(Passage passage, int at) {
        return here(passage, at, Set.of("dec:Administration")).or(() -> first(passage)).or(() -> here(passage, at, BODIES)).or(() -> earlier(passage));
    }

    private Optional<Entity> first(Passage passage) {
        return context.mentionsIn(passage).stream().map(Mention::entity).filter(entity -> entity.type().equals("dec:Administration")).findFirst();
    }

    private Optional<Entity> here(Passage passage, int at, Set<String> types) {
        return context.mentionsIn(passage).stream().filter(mention -> types.contains(mention.entity().type()) && mention.to() <= at)
                .filter(mention -> !isAimedAt(passage, mention) && !isBeside(passage, mention)).max(Comparator.comparingInt(Mention::to).thenComparing(Mention::from, Comparator.reverseOrder()))
                .map(Mention::entity);
    }

    private Optional<Entity> earlier(Passage passage) {
        List<Passage> all = context.passages();
        for (int back = passage.index() - 1; back >= Math.max(0, passage.index() - BACK); back--) {
            if (!all.get(back).section().equals(passage.section())) return Optional.empty();
            Optional<Entity> found = here(all.get(back), Integer.MAX_VALUE, Set.of("dec:Administration"));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** The administration before this one, where the article tells of two. */
    Optional<Entity> other(Entity administration) {
        return administrations.contains(administration) ? administrations.stream().filter(one -> !one.equals(administration)).findFirst() : Optional.empty();
    }

    Optional<Entity> target(Passage passage) {
        return aim(passage).or(() -> usualTarget);
    }

    /** At whom this sentence says that it is aimed. */
    Optional<Entity> aim(Passage passage) {
        return aimedAt(passage).findFirst();
    }

    private Stream<Entity> aimedAt(Passage passage) {
        return context.mentionsIn(passage).stream().filter(mention -> mention.entity().type().equals("dec:State"))
                .filter(mention -> isAimedAt(passage, mention)).map(Mention::entity);
    }

    private static boolean isAimedAt(Passage passage, Mention mention) {
        return mention.from() > 0 && TOWARDS.indexOf(passage.words().charAt(mention.from() - 1)) >= 0;
    }

    /** 同英国, 和柬埔寨: it goes with another; 中国企业, 中国制造: it tells of which state something is. */
    private static boolean isBeside(Passage passage, Mention mention) {
        return mention.from() > 0 && WITH.indexOf(passage.words().charAt(mention.from() - 1)) >= 0
                || passage.cues("of-a-state").anyMatch(cue -> cue.start() == mention.to());
    }

    private static List<Entity> most(Stream<Entity> entities) {
        return entities.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .sorted(Map.Entry.<Entity, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(entry -> entry.getKey().path()))
                .map(Map.Entry::getKey).toList();
    }
}
