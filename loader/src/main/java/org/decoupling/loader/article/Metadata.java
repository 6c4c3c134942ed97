package org.decoupling.loader.article;

import java.util.ArrayList;
import java.util.List;
import org.decoupling.loader.text.PrintedKey;
import org.decoupling.loader.text.Spans;

/** What the text or its sidecar says of the article itself; empty strings and lists where neither does. */
public record Metadata(String title, List<String> authors, String journal, String year, String volume, String issue,
                       String pages, String doi) {
    public static final Metadata NONE = new Metadata("", List.of(), "", "", "", "", "", "");

    /** What is missing here, from another source. */
    Metadata or(Metadata other) {
        return new Metadata(first(title, other.title), authors.isEmpty() ? other.authors : authors,
                first(journal, other.journal), first(year, other.year), first(volume, other.volume),
                first(issue, other.issue), first(pages, other.pages), first(doi, other.doi));
    }

    /** Where this sidecar and the printed text both speak and differ; the text wins. */
    List<Article.Warning> conflicts(Metadata printed) {
        List<Article.Warning> warnings = new ArrayList<>();
        conflict("title", title, printed.title, warnings);
        conflict("authors", String.join("、", authors), String.join("、", printed.authors), warnings);
        conflict("journal", journal, printed.journal, warnings);
        conflict("year", year, printed.year, warnings);
        conflict("volume", volume, printed.volume, warnings);
        conflict("issue", issue, printed.issue, warnings);
        conflict("doi", doi, printed.doi, warnings);
        return warnings;
    }

    private static void conflict(String field, String given, String printed, List<Article.Warning> warnings) {
        if (given.isEmpty() || printed.isEmpty() || PrintedKey.of(given).equals(PrintedKey.of(printed))) return;
        warnings.add(new Article.Warning("metadata-differs", 1, 1, field + ": " + printed + " ≠ " + given, Spans.of(0, 0)));
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
