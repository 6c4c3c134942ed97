package org.decoupling.loader.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decoupling.loader.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimesTest {
    static List<String[]> times() {
        return Cases.of("times.tsv");
    }

    static List<String[]> numerals() {
        return Cases.of("numerals.tsv");
    }

    @ParameterizedTest
    @MethodSource("times")
    void readsADate(String words, String edtf, String english) {
        assertThat(Times.in("据说" + words + "，港口封冻。", "")).singleElement()
                .satisfies(time -> assertThat(List.of(time.edtf(), time.en())).containsExactly(edtf, english));
    }

    @Test
    void aMonthWithoutItsYearHasTheYearBefore() {
        assertThat(Times.in("2021 年 4 月和 7 月两次增列", "")).extracting(Time::edtf).containsExactly("2021-04", "2021-07");
    }

    @Test
    void theNextDayTheSameMonthAndTheYearBeforeCountFromTheDateNamedLast() {
        assertThat(Times.in("2021 年 12 月 31 日签约，次日生效，同月换约，次年 3 月续约，比上年多", "")).extracting(Time::edtf)
                .containsExactly("2021-12-31", "2022-01-01", "2022-01", "2023-03", "2022");
        assertThat(Times.in("就职次日", "2021-05", "2021-01-20")).extracting(Time::edtf).containsExactly("2021-01-21");
        assertThat(Times.in("次日", "2021")).extracting(Time::edtf).containsExactly("XXXX");
    }

    @Test
    void whatIsToBeByAYearIsNoDateToCountFrom() {
        assertThat(Times.in("2024 年规定，到 2030 年减半，同年生效", "")).extracting(Time::edtf).containsExactly("2024", "2030", "2024");
    }

    @Test
    void yearsInAListShareTheirWord() {
        assertThat(Times.in("2020、2021年的数字", "")).extracting(Time::edtf).containsExactly("2020", "2021");
    }

    @ParameterizedTest
    @MethodSource("numerals")
    void readsANumeral(String printed, String value) {
        assertThat(Numerals.value(printed).map(number -> number.toPlainString()).orElse("-")).isEqualTo(value);
    }
}
