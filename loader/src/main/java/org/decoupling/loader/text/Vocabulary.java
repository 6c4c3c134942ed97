package org.decoupling.loader.text;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.decoupling.ontology.Resources;

/** The words notes are read by (lexicon/words.yaml), and patterns that name them as {{list}}. */
public final class Vocabulary {
    public static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Map<String, List<String>> WORDS = read("words.yaml", new TypeReference<>() {});
    private static final int FEW_LETTERS = 4;
    private static final Pattern LETTERS = Pattern.compile("(?<=(?<!\\\\)\\[\\^?)\\p{IsHan}{9,}(?=])");
    private static final Pattern NAME = Pattern.compile("\\{\\{([\\w-]+)}}");

    private Vocabulary() {}

    public static <T> T read(String file, TypeReference<T> as) {
        try {
            return YAML.readValue(Resources.text("lexicon/" + file), as);
        } catch (IOException e) {
            throw new UncheckedIOException("lexicon/" + file, e);
        }
    }

    static List<String> words(String list) {
        List<String> words = WORDS.get(list);
        if (words == null) throw new IllegalStateException("words.yaml has no list " + list);
        return words;
    }

    public static Pattern pattern(String source) {
        return pattern(source, Map.of());
    }

    /** @param parts what else may stand in {{}}; a part may name parts and lists in its turn */
    public static Pattern pattern(String source, Map<String, String> parts) {
        String expanded = source;
        while (NAME.matcher(expanded).find()) {
            expanded = NAME.matcher(expanded).replaceAll(name -> Matcher.quoteReplacement(expansion(name.group(1), parts)));
        }
        return Pattern.compile(LETTERS.matcher(expanded).replaceAll(letters -> Matcher.quoteReplacement(byHalves(letters.group()))));
    }

    /** Java asks a class of letters for one after the other, and most places hold none of them. */
    private static String byHalves(String letters) {
        return halves(letters.codePoints().sorted().distinct().toArray());
    }

    private static String halves(int[] sorted) {
        if (sorted.length <= FEW_LETTERS) return new String(sorted, 0, sorted.length);
        int middle = sorted.length / 2;
        return half(Arrays.copyOf(sorted, middle)) + half(Arrays.copyOfRange(sorted, middle, sorted.length));
    }

    private static String half(int[] sorted) {
        return "[%c-%c&&[%s]]".formatted(sorted[0], sorted[sorted.length - 1], halves(sorted));
    }

    private static String expansion(String name, Map<String, String> parts) {
        return parts.containsKey(name) ? parts.get(name) : anyOf(words(name));
    }

    /** Longest first, so that 主编 is not read as a name that ends in 主; first letters ahead, because most places fail there. */
    private static String anyOf(List<String> words) {
        String first = words.stream().map(word -> word.substring(0, 1)).distinct().map(Vocabulary::inClass).collect(Collectors.joining());
        return words.stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:(?=[" + first + "])(?:", "))"));
    }

    private static String inClass(String letter) {
        return Character.isLetterOrDigit(letter.charAt(0)) ? letter : "\\" + letter;
    }
}
