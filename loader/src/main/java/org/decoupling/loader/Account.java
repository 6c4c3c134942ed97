package org.decoupling.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.graph.Names;
import org.decoupling.loader.reference.Reference;
import org.decoupling.loader.text.SourceText;

/** What a load found in one file, for a person to check against the article. {@code toString} is what is printed. */
public record Account(String file, String encoding, String article, int pages, int sections, int paragraphs, int sentences,
                      Map<String, Long> notes, int marks, Map<String, Long> references, long works, long triples,
                      List<String> warnings) {

    public static Account of(Extraction extraction) {
        Article article = extraction.article();
        SourceText source = article.source();
        List<Reference> references = extraction.readings().stream().flatMap(r -> r.references().stream()).toList();
        return new Account(source.name(), source.encoding(), new Names(source).article().getURI(), article.pages(),
                article.sections().size(), article.paragraphs().size(),
                article.paragraphs().stream().mapToInt(paragraph -> paragraph.sentences().size()).sum(),
                count(extraction.readings().stream(), reading -> reading.kind().concept()), article.marks().size(),
                count(references.stream(), Reference::type), references.stream().map(Names::work).distinct().count(),
                extraction.graphs().stream().count(), warnings(extraction));
    }

    private static <T> Map<String, Long> count(Stream<T> things, Function<T, String> kind) {
        return things.collect(Collectors.groupingBy(kind, TreeMap::new, Collectors.counting()));
    }

    private static List<String> warnings(Extraction extraction) {
        return extraction.warnings().stream().map(warning -> "%s:%d: page %d: %s: %s".formatted(
                extraction.article().source().name(), warning.line(), warning.page(), warning.kind(), warning.detail())).toList();
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>(List.of(
                file + " (" + encoding + ")",
                line("article", article),
                line("pages", pages),
                line("sections", sections),
                line("paragraphs", paragraphs),
                line("sentences", sentences),
                line("notes", total(notes)),
                line("marks", marks),
                line("references", total(references)),
                line("works", works),
                line("triples", triples),
                line("warnings", warnings.size())));
        warnings.forEach(warning -> lines.add("  " + warning));
        return String.join("\n", lines);
    }

    private static String line(String what, Object count) {
        return "  %-11s %s".formatted(what, count);
    }

    private static String total(Map<String, Long> kinds) {
        long sum = kinds.values().stream().mapToLong(Long::longValue).sum();
        String parts = kinds.entrySet().stream().map(kind -> kind.getKey() + " " + kind.getValue()).collect(Collectors.joining(", "));
        return parts.isEmpty() ? "0" : sum + " (" + parts + ")";
    }
}
