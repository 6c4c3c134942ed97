package org.decoupling.loader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void a_long_class_of_letters_holds_just_its_letters() {
        String letters = Lexicon.lines("names/transliteration.txt").getFirst();
        Pattern among = Vocabulary.pattern("[" + letters + "]");
        Pattern other = Vocabulary.pattern("[^" + letters + "]");
        assertThat(List.of(among.pattern(), other.pattern())).as("asked by halves").allMatch(pattern -> pattern.contains("&&"));
        assertThat(everyLetter().filter(letter -> among.matcher(letter).matches() != letters.contains(letter))).isEmpty();
        assertThat(everyLetter().filter(letter -> other.matcher(letter).matches() == letters.contains(letter))).isEmpty();
    }

    private static Stream<String> everyLetter() {
        return IntStream.range(0, Character.MIN_SURROGATE).mapToObj(Character::toString);
    }
}
