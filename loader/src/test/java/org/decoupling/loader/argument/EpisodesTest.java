package org.decoupling.loader.argument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.decoupling.loader.Extraction;
import org.decoupling.loader.article.Metadata;
import org.decoupling.loader.force.Force;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.policy.Measure;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.TextReader;
import org.junit.jupiter.api.Test;

/** Which measures of one type are several, how orders, bans and plans are read, and which way forces go, in an invented quarrel over salt. */
class EpisodesTest {
    private static final SourceText SOURCE = new TextReader().read(EpisodesTest.class.getResourceAsStream("/argument/episodes.txt"), "episodes.txt");
    private static final Argument ARGUMENT = Extraction.of(SOURCE, Metadata.NONE, false).argument();

    @Test
    void whatBeginsOnAnotherDateIsAnotherMeasure() {
        assertThat(of("punitive-tariff")).flatExtracting(Measure::statuses).extracting(Measure.Status::date).containsExactlyInAnyOrder("2019-03", "2021-05");
        assertThat(of("punitive-tariff")).hasSize(2);
    }

    @Test
    void aBanMayStandBehindWhatItForbids() {
        assertThat(of("data-localisation")).hasSize(1);
    }

    @Test
    void whatAnOrderHasDoneBeginsWithItAndASecondObjectIsASecondMeasure() {
        assertThat(of("supply-chain-review")).hasSize(2).flatExtracting(Measure::statuses).extracting(Measure.Status::status).containsOnly("adopted");
    }

    @Test
    void aPlanIsKnownByItsQuotedName() {
        assertThat(of("strategic-planning")).hasSize(1);
    }

    @Test
    void whatMovesALimitPartsAndATurnGoesTheOtherWay() {
        assertThat(ARGUMENT.forces()).extracting(Force::level, Force::direction).containsExactly(
                tuple("domestic", "centrifugal"), tuple("domestic", "centripetal"),
                tuple("bilateral", "centrifugal"), tuple("bilateral", "centripetal"));
    }

    @Test
    void groupsExertForcesBeforeStates() {
        assertThat(ARGUMENT.forces().get(1).holders()).extracting(Entity::zh).containsExactly("食品企业", "亚洲买家");
    }

    private static List<Measure> of(String type) {
        return ARGUMENT.measures().stream().filter(measure -> measure.instrument().name().equals(type)).toList();
    }
}
