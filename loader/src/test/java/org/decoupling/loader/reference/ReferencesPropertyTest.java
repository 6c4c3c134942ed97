package org.decoupling.loader.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Notes are hostile until read: cut anywhere, marks doubled, brackets that never close. */
class ReferencesPropertyTest {
    private static final List<String> NOTES = ReferencesTest.rows().map(ReferencesTest.Row::note).toList();
    private static final String MARKS = "《》〈〉“”‘’（）()[]：；，。、.,;: 年期第页卷版见载译等0a\u00a0\ud83d\udea2";

    @Property(tries = 3000)
    void anyNoteGivesReferencesInsideItAndInOrder(@ForAll("damagedNotes") String note) {
        int end = 0;
        for (Reference reference : References.in(List.of(note)).getFirst().references()) {
            assertThat(reference.start()).isGreaterThanOrEqualTo(end).isLessThan(reference.end());
            assertThat(reference.end()).isLessThanOrEqualTo(note.length());
            assertThat(reference.years()).allMatch(year -> year.matches("\\d{4}"));
            assertThat(reference.month()).matches("|[1-9]|1[0-2]");
            assertThat(reference.day()).matches("|[12]?[0-9]|3[01]");
            assertThat(reference.authors()).noneMatch(String::isBlank);
            end = reference.end();
        }
    }

    /** Four times the text may take little more than four times as long; backtracking would take for ever. */
    @Property(tries = 25)
    void readingTakesTimeInProportion(@ForAll("damagedNotes") String note) {
        String longNote = note.repeat(10_000 / Math.max(1, note.length()) + 1);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> References.in(List.of(longNote)));
    }

    @Provide
    Arbitrary<String> damagedNotes() {
        Arbitrary<String> note = Arbitraries.of(NOTES);
        Arbitrary<Integer> place = Arbitraries.integers().between(0, 400);
        Arbitrary<String> inserted = Arbitraries.strings().withChars(MARKS).ofMaxLength(4);
        return Combinators.combine(note, place, place, inserted, note).as(ReferencesPropertyTest::damage);
    }

    /** Cuts a piece out, puts marks in its place, and now and then goes on with another note's end. */
    private static String damage(String note, int from, int length, String inserted, String other) {
        int start = Math.min(from, note.length());
        int end = Math.min(note.length(), start + length % 30);
        String tail = length % 5 == 0 ? other.substring(Math.min(from, other.length())) : note.substring(end);
        return note.substring(0, start) + inserted + tail;
    }
}
