package org.decoupling.loader;

import java.util.List;

/** What the text or its sidecar says of the article itself; empty strings and lists where neither does. */
public record Metadata(String title, List<String> authors, String journal, String year, String volume, String issue,
                       String pages, String doi) {
    public static final Metadata NONE = new Metadata("", List.of(), "", "", "", "", "", "");
}
