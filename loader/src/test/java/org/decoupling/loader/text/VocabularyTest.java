package org.decoupling.loader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void a_long_class_of_letters_holds_just_its_letters() {
        String letters = Lexicon.lines("names/transliteration.txt").getFirst();
        Pattern pattern = Vocabulary.pattern("[" + letters + "]");
        assertThat(pattern.pattern()).as("asked by halves").contains("&&");
        assertThat(IntStream.range(0, Character.MIN_SURROGATE).mapToObj(Character::toString)
                .filter(letter -> pattern.matcher(letter).matches() != letters.contains(letter))).isEmpty();
    }
}
