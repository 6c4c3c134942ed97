package org.decoupling.loader.reference;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Vocabulary;

/** How a family of notes prints a work after its title: rules in the order in which they are tried. */
record Grammar(List<Rule> tail) {
    static final Grammar CHINESE = read("chinese.yaml");
    static final Grammar MARKED = read("marked.yaml");
    static final Grammar LATIN = read("latin.yaml");

    /** As a file writes it. */
    private record Source(Map<String, String> parts, List<RuleSource> tail) {}

    private record RuleSource(String name, String pattern, List<String> needs, List<String> lacks) {
        Rule compile(Map<String, String> parts) {
            Pattern compiled = Vocabulary.pattern(pattern, parts);
            return new Rule(name, compiled, orEmpty(needs), orEmpty(lacks), List.copyOf(compiled.namedGroups().keySet()));
        }

        private static List<String> orEmpty(List<String> fields) {
            return fields == null ? List.of() : fields;
        }
    }

    /** @param groups the pattern's named groups; a figure behind a name only keeps two groups of one field apart */
    record Rule(String name, Pattern pattern, List<String> needs, List<String> lacks, List<String> groups) {
        boolean allows(Draft draft) {
            return needs.stream().allMatch(draft::has) && lacks.stream().noneMatch(draft::has);
        }

        void fill(Draft draft, Matcher found, Piece piece) {
            for (String group : groups) {
                if (found.start(group) >= 0) {
                    draft.put(group.replaceAll("\\d+$", ""), piece.plain(found.start(group), found.end(group)));
                }
            }
        }
    }

    /** Lets the first rule that matches at {@code from} fill the draft; where it ended, if one did. */
    Optional<Integer> apply(Piece piece, int from, Draft draft) {
        Matcher matcher = piece.matcher(from);
        for (Rule rule : tail) {
            if (!rule.allows(draft)) continue;
            if (matcher.usePattern(rule.pattern).region(from, piece.end()).lookingAt() && matcher.end() > from) {
                rule.fill(draft, matcher, piece);
                return Optional.of(matcher.end());
            }
        }
        return Optional.empty();
    }

    private static Grammar read(String file) {
        Source source = Vocabulary.read(file, new TypeReference<Source>() {});
        return new Grammar(source.tail().stream().map(rule -> rule.compile(source.parts())).toList());
    }
}
