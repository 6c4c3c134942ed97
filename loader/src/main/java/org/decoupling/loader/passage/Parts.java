package org.decoupling.loader.passage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of an article as a tree, built from the paths that its passages carry. */
public final class Parts {
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<Part> top = new ArrayList<>();

    private Parts() {}

    public static List<Part> of(List<Passage> passages) {
        Parts parts = new Parts();
        passages.forEach(parts::add);
        return parts.top;
    }

    private void add(Passage passage) {
        if (passage.kind() == Passage.Kind.HEADING) begin(passage.section(), Optional.of(passage));
        else part(passage.section()).own().add(passage);
    }

    private Part part(String path) {
        Part known = parts.get(path);
        return known == null ? begin(path, Optional.empty()) : known;
    }

    private Part begin(String path, Optional<Passage> heading) {
        Part over = parts.get(path.substring(0, Math.max(0, path.lastIndexOf('.'))));
        List<Passage> above = over == null ? List.of() : over.headings().toList();
        Part part = new Part(path, heading, new ArrayList<>(), new ArrayList<>(), above);
        (over == null ? top : over.parts()).add(part);
        parts.put(path, part);
        return part;
    }
}
