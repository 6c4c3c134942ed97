package org.decoupling.loader.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Marked;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.reference.NoteKind;
import org.decoupling.loader.reference.NoteReading;

/** What each mark is for: the claim it backs, and how, by the note's kind, the claim's voice and what it says. */
public final class Citings {
    private static final Rule RULE = Rule.named("citation-function");
    private static final Pattern FIGURE = Pattern.compile("[0-9]\\s?[%％万亿倍]");
    private static final Set<String> ARGUED = Set.of("dec:CausalClaim", "dec:EvaluativeClaim", "dec:ComparativeClaim", "dec:Forecast");

    private final List<NoteReading> readings;

    private Citings(List<NoteReading> readings) {
        this.readings = readings;
    }

    public static List<Citing> in(List<Passage> passages, List<Claim> claims, List<NoteReading> readings) {
        Citings citings = new Citings(readings);
        List<List<Claim>> byPassage = new ArrayList<>(Collections.nCopies(passages.size(), List.of()));
        Paragraph.bySentence(claims).forEach(same -> byPassage.set(same.getFirst().passage().index(), same));
        return passages.stream().flatMap(passage -> citings.of(passage, byPassage.get(passage.index()))).toList();
    }

    private Stream<Citing> of(Passage passage, List<Claim> claims) {
        return passage.marks().stream().flatMap(mark -> mark.mark().note().stream()
                .filter(note -> !readings.get(note).references().isEmpty())
                .map(note -> new Citing(mark.mark(), note, function(mark, note, claims), RULE)));
    }

    private String function(Passage.MarkAt mark, int note, List<Claim> claims) {
        if (readings.get(note).kind() == NoteKind.DATA_SOURCE) return "cito:usesDataFrom";
        Optional<Claim> backed = claims.stream().filter(claim -> Marked.backs(mark, claim.clause())).reduce((one, other) -> other);
        return backed.map(Citings::function).orElse("cito:obtainsBackgroundFrom");
    }

    private static String function(Claim claim) {
        if (!claim.voices().isEmpty()) return claim.stance().equals("disputes") ? "cito:disputes" : "cito:citesAsAuthority";
        if (FIGURE.matcher(claim.clause().words()).find()) return "cito:usesDataFrom";
        boolean evidence = claim.clause().connective().filter(cue -> cue.is("connective", "evidence")).isPresent();
        return evidence || ARGUED.contains(claim.type()) ? "cito:citesAsEvidence" : "cito:obtainsBackgroundFrom";
    }
}
