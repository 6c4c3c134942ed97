package org.decoupling.loader.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Clause;
import org.decoupling.loader.passage.Clauses;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Marked;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Named;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.passage.Zones;
import org.decoupling.loader.reference.NoteKind;
import org.decoupling.loader.reference.NoteReading;

/** What the article states: each clause that asserts something, with its kind, its hedge, its voice and the notes that back it. */
public final class Claims {
    private static final Set<String> NO_PROSE = Set.of("front", "title", "keywords", "english", "captioned", "back");

    private static final int LABEL = 12;
    private static final int LONGEST = 3000;

    private final List<NoteReading> readings;
    private final Zones zones;
    private final Named named;
    private final Reporting reporting;
    private final Stance stance;
    private final Subjects subjects;
    private final Advice advice;
    private final List<Claim> claims = new ArrayList<>();

    private Claims(List<Passage> passages, List<Mention> mentions, List<NoteReading> readings) {
        this.readings = readings;
        this.named = new Named(mentions);
        this.reporting = new Reporting(named);
        this.subjects = new Subjects(named);
        this.stance = new Stance(passages);
        this.zones = new Zones(passages);
        this.advice = new Advice(zones);
    }

    public static List<Claim> in(List<Passage> passages, List<Mention> mentions, List<NoteReading> readings) {
        Claims claims = new Claims(passages, mentions, readings);
        passages.forEach(claims::passage);
        return claims.claims;
    }

    private void passage(Passage passage) {
        switch (passage.kind()) {
            case HEADING -> { }
            case SENTENCE -> { if (isProse(passage)) clauses(Clauses.in(passage, label(passage), passage.words().length())); }
            case NOTE -> { if (passage.words().length() < LONGEST) clauses(OwnWords.in(passage, readings.get(passage.note()))); }
        }
    }

    /** Of what goes on without a stop for so long nothing is a sentence. */
    private static boolean isProse(Passage passage) {
        return !NO_PROSE.contains(passage.section()) && passage.words().length() < LONGEST;
    }

    /** 内容提要： or 【摘要】 before an abstract is no part of what it says. */
    private static int label(Passage passage) {
        if (!passage.section().equals("abstract") || passage.sentence() > 1) return 0;
        int bracket = passage.words().indexOf('】') + 1;
        int colon = passage.words().indexOf('：') + 1;
        return bracket > 0 && bracket < LABEL ? bracket : colon < LABEL ? colon : 0;
    }

    private void clauses(List<Clause> clauses) {
        for (int i = 0; i < clauses.size(); i++) {
            boolean granted = i + 1 < clauses.size() && clauses.get(i + 1).connective().filter(cue -> cue.is("connective", "contrast")).isPresent();
            if (Statements.asserts(clauses.get(i))) claim(clauses.get(i), granted);
        }
    }

    private void claim(Clause clause, boolean granted) {
        Modality modality = Modality.of(clause);
        List<Entity> voices = reporting.voices(clause);
        ClaimType type = type(clause, voices);
        Causation causation = type == ClaimType.CAUSAL ? Causation.of(clause, named) : Causation.NONE;
        claims.add(new Claim(claims.size(), clause.passage(), clause.from(), clause.to(), type.term(), voices,
                stance.of(clause, voices, granted), modality.degree(), modality.hedge(), notes(clause), named.entities(clause).toList(),
                causation.causes(), causation.effects(), subjects.of(clause, type), horizon(clause, type), Rule.named(type.rule())));
    }

    /** What a school of thought holds is no forecast: it holds for all times. */
    private ClaimType type(Clause clause, List<Entity> voices) {
        if (advice.isAdvice(clause)) return ClaimType.RECOMMENDATION;
        if (voices.stream().anyMatch(voice -> voice.type().equals("skos:Concept"))) return ClaimType.statement(clause);
        return Outlook.foresees(clause, zones.is(clause.passage(), Zones.Zone.OUTLOOK)) ? ClaimType.FORECAST : ClaimType.statement(clause);
    }

    private static String horizon(Clause clause, ClaimType type) {
        return type != ClaimType.FORECAST ? "" : clause.cues("horizon").map(Cue::value).findFirst().orElse("open");
    }

    /** A mark backs what stands between it and the mark before it, unless it hangs on a word alone. */
    private List<Integer> notes(Clause clause) {
        return clause.passage().marks().stream().filter(mark -> Marked.backs(mark, clause))
                .flatMap(mark -> mark.mark().note().stream()).filter(note -> readings.get(note).kind() != NoteKind.EXPLANATION)
                .distinct().toList();
    }
}
