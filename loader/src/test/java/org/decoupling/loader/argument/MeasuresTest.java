package org.decoupling.loader.argument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.decoupling.loader.Extraction;
import org.decoupling.loader.article.Metadata;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.policy.Effect;
import org.decoupling.loader.policy.Measure;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.TextReader;
import org.junit.jupiter.api.Test;

/** What is a measure, whose it is and what became of it, in an invented quarrel over tariffs. */
class MeasuresTest {
    private static final SourceText SOURCE = new TextReader().read(MeasuresTest.class.getResourceAsStream("/argument/measures.txt"), "measures.txt");
    private static final List<Measure> MEASURES = Extraction.of(SOURCE, Metadata.NONE, false).argument().measures();

    @Test
    void aWithdrawalRevokesWhatItWithdraws() {
        assertThat(effects(Effect.Kind.REVOKES)).containsExactly("punitive-tariff by 英国政府 on punitive-tariff");
    }

    @Test
    void aSuspensionModifiesWhatItSuspends() {
        assertThat(effects(Effect.Kind.MODIFIES)).containsExactly("port-restriction by 法国政府 on port-restriction-by-france");
    }

    @Test
    void anExemptionExemptsFromTheTariffBesideIt() {
        assertThat(effects(Effect.Kind.EXEMPTS)).containsExactly("tariff-exclusion by 英国政府 on punitive-tariff");
    }

    @Test
    void whatTwoDoToEachOtherIsAMeasureOfEach() {
        assertThat(of("quota")).extracting(measure -> names(measure.actors())).containsExactlyInAnyOrder("法国", "英国");
        assertThat(of("quota")).flatExtracting(Measure::statuses).extracting(Measure.Status::status).containsOnly("retained");
    }

    @Test
    void whoOnlySuffersAMeasureDoesNotUseIt() {
        assertThat(of("anti-dumping")).hasSize(1).allSatisfy(measure -> assertThat(names(measure.actors())).isEqualTo("英国"));
        assertThat(of("subsidy")).isEmpty();
    }

    @Test
    void whoeverIsNamedInAnObjectDoesNotAct() {
        assertThat(of("entity-listing")).extracting(measure -> names(measure.actors())).containsExactly("法国政府");
    }

    @Test
    void whatWasNotDoneOrOnlyOughtToBeIsNoMeasure() {
        assertThat(MEASURES).extracting(measure -> measure.instrument().name()).doesNotContain("embargo", "trade-negotiation", "export-control");
    }

    @Test
    void aKnownNameBehindAnAdverbIsThatName() {
        assertThat(of("inbound-investment-restriction")).extracting(measure -> names(measure.actors())).containsExactly("欧盟");
    }

    @Test
    void advicePassesOverWhatIsFacedOrWardedOff() {
        assertThat(MEASURES).filteredOn(Measure::isAdvised).extracting(measure -> measure.instrument().name())
                .containsExactly("long-term-contract", "stockpiling", "partnership-building", "industrial-policy");
    }

    private static List<String> effects(Effect.Kind kind) {
        return MEASURES.stream().flatMap(measure -> measure.effects().stream().filter(effect -> effect.kind() == kind)
                .map(effect -> measure.instrument().name() + " by " + names(measure.actors()) + " on " + effect.on())).toList();
    }

    private static List<Measure> of(String type) {
        return MEASURES.stream().filter(measure -> measure.instrument().name().equals(type)).toList();
    }

    private static String names(List<Entity> entities) {
        return String.join(" ", Stream.ofNullable(entities).flatMap(List::stream).map(Entity::zh).toList());
    }
}
