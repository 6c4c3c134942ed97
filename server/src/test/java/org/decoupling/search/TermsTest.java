package org.decoupling.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
    private static final Terms TERMS = terms("脱钩", "部分脱钩", "产业链", "decoupling", "tariff", "再挂钩");

    @ParameterizedTest
    @CsvSource({"脱钩的代价,脱钩", "中美脫鉤,脱钩", "產業鏈外移,产业链", "Decoupling by TARIFF,decoupling tariff", "从脱钩到再挂钩,脱钩 再挂钩", "部分脱钩,部分脱钩",
        "部分脱钩与脱钩,部分脱钩 脱钩", "tariffs,''", "untariffed,''", "脱 钩,''"})
    void wordsOfTheVocabularyAreFoundWholeAndTheLongestOnly(String text, String found) {
        assertThat(String.join(" ", TERMS.in(text))).isEqualTo(found);
    }

    @Test
    void anEmptyVocabularyFindsNothing() {
        assertThat(terms().in("脱钩")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"脱钩,tuogou", "部分脱钩,bufentuogou", "tuōgōu,tuogou", "GDP增长,gdpzengzhang"})
    void namesAreReadInPinyinFromEachSyllableOn(String name, String whole) {
        assertThat(Folding.pinyin(name)).first().isEqualTo(whole);
        assertThat(Folding.pinyin("部分脱钩")).contains("tuogou", "gou").doesNotContain("ogou");
    }

    @ParameterizedTest
    @CsvSource({"tuo gou,tuogou", "Tuōgōu,tuogou", "tuo'gou,tuogou", "脱钩,''", "a,''", "2021,''"})
    void whatCanBePinyinIsTakenForIt(String typed, String read) {
        assertThat(Folding.typed(typed)).isEqualTo(read);
    }

    private static Terms terms(String... words) {
        var terms = new Terms.Builder();
        for (String word : words)
            terms.add(word, word);
        return terms.build();
    }
}
