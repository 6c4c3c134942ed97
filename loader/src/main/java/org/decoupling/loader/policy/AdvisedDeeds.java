package org.decoupling.loader.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.decoupling.loader.claim.Claim;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Clause;

/** The types of instrument that words of advice call for. */
public final class AdvisedDeeds {
    private static final Rule RULE = Rule.named("measure-advised");
    private static final List<String> KINDS = List.of("advised-instrument", "instrument", "instrument-types");

    private static final int OPENING = 5;

    private AdvisedDeeds() {}

    static Stream<Deed> of(Claim claim) {
        return parts(claim).stream().flatMap(part -> called(part).stream().map(cue -> deed(claim, part, cue)));
    }

    private static Deed deed(Claim claim, Clause part, Cue cue) {
        return new Deed(claim.passage(), part.from(), part.to(), cue.value(), "recommended", claim.subjects().stream().findFirst(), Optional.empty(),
                Optional.empty(), Optional.empty(), "", false, false, Optional.of(claim), RULE);
    }

    /** 除了…之外，还可以…, 同时做好…: a second piece of advice in the same claim. */
    private static List<Clause> parts(Claim claim) {
        List<Clause> clauses = Clause.stretches(claim.passage(), claim.from(), claim.to());
        Optional<Clause> second = clauses.stream().skip(1).filter(AdvisedDeeds::addsAdvice).findFirst();
        return second.map(next -> List.of(new Clause(claim.passage(), claim.from(), next.from() - 1), new Clause(claim.passage(), next.from(), claim.to())))
                .orElse(List.of(claim.clause()));
    }

    private static boolean addsAdvice(Clause clause) {
        boolean more = clause.words().startsWith("还") && clause.cues("advice").anyMatch(cue -> cue.start() - clause.from() < 3);
        return more || clause.words().startsWith("同时") && cues(clause).anyMatch(cue -> !cue.more().equals("weak"));
    }

    /** In the first clause that has a strong word the last of them, since an object follows its verb; else the first weak word. */
    private static Optional<Cue> called(Clause part) {
        List<Clause> clauses = Clause.stretches(part.passage(), part.from(), part.to());
        return clauses.stream().map(clause -> cues(clause).filter(cue -> !cue.more().equals("weak")).reduce((one, next) -> next))
                .flatMap(Optional::stream).findFirst().or(() -> clauses.stream().flatMap(AdvisedDeeds::cues).findFirst());
    }

    /** What is faced, warded off or not to be done is not what is called for. */
    private static Stream<Cue> cues(Clause clause) {
        if (frames(clause)) return Stream.empty();
        return Instrument.longest(KINDS.stream().flatMap(clause::cues)).stream().filter(cue -> !wardedOff(clause, cue));
    }

    private static boolean wardedOff(Clause clause, Cue cue) {
        boolean named = !cue.is("advised-instrument");
        return clause.cues("facing").anyMatch(word -> switch (word.value()) {
            case "not" -> word.end() <= cue.start();
            case "object" -> named && word.end() <= cue.start();
            case "after" -> named && word.start() >= cue.end() && word.start() - cue.end() < OPENING;
            default -> false;
        });
    }

    /** 面对…, 针对…: the clause tells of what the advice is given. */
    private static boolean frames(Clause clause) {
        return clause.cues("facing").anyMatch(cue -> cue.value().equals("frame") && cue.start() - clause.from() < OPENING);
    }

    /** Whether advice names an instrument as what is to be met. */
    public static boolean faces(Instrument instrument) {
        Clause clause = instrument.clause();
        return frames(clause) || clause.cues("facing").anyMatch(word -> word.value().equals("object") && word.end() <= instrument.from());
    }
}
