package org.decoupling.loader.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.decoupling.loader.text.Span;

/** In which paragraph and sentence a place of the source lies; for a heading the sentence that it opens with. */
final class Places {
    record Place(int paragraph, int sentence) {}

    private record Fragment(int end, Place place) {}

    private final TreeMap<Integer, Fragment> fragments = new TreeMap<>();

    Places(List<Article.Paragraph> paragraphs) {
        for (Article.Paragraph paragraph : paragraphs) {
            for (Article.Sentence sentence : paragraph.sentences()) {
                for (Span span : sentence.spans().fragments()) {
                    fragments.put(span.start(), new Fragment(span.end(), new Place(paragraph.ordinal(), sentence.ordinal())));
                }
            }
        }
    }

    Optional<Place> of(int index) {
        return Optional.ofNullable(fragments.floorEntry(index)).map(Map.Entry::getValue)
                .filter(fragment -> index < fragment.end())
                .or(() -> Optional.ofNullable(fragments.higherEntry(index)).map(Map.Entry::getValue)).map(Fragment::place);
    }
}
