package org.decoupling.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Cuts out of each thing found the text that fits best. As pieces and not as markup, so that whoever shows them escapes them. */
final class Snippets extends UnifiedHighlighter {
    private static final int LONGEST = 160;
    private static final int BEFORE = 40;

    Snippets(IndexSearcher searcher) {
        super(UnifiedHighlighter.builder(searcher, new Words(true)).withFormatter(new Pieces())
                .withBreakIterator(() -> new CustomSeparatorBreakIterator('\n')).withFieldMatcher(Fields.WORDS::equals));
    }

    List<Snippet> of(Query query, int[] documents) throws IOException {
        if (documents.length == 0)
            return List.of();
        Map<String, Object[]> found = highlightFieldsAsObjects(new String[] {Fields.WORDS}, query, documents, new int[] {1});
        return Stream.of(found.get(Fields.WORDS)).map(one -> one == null ? new Snippet(List.of()) : (Snippet) one).toList();
    }

    private static final class Pieces extends PassageFormatter {
        @Override
        public Snippet format(Passage[] passages, String content) {
            return passages.length == 0 ? new Snippet(List.of()) : cut(passages[0], content);
        }

        /** Matches overlap, as pairs of characters do; what touches is one piece. */
        private static Snippet cut(Passage passage, String content) {
            int end = content.startsWith("\n", passage.getEndOffset() - 1) ? passage.getEndOffset() - 1 : passage.getEndOffset();
            int start = passage.getNumMatches() == 0 ? passage.getStartOffset() : Math.max(passage.getStartOffset(), passage.getMatchStarts()[0] - BEFORE);
            int stop = Math.min(end, start + LONGEST);
            List<String> pieces = new ArrayList<>();
            int at = start;
            for (int i = 0; i < passage.getNumMatches() && passage.getMatchStarts()[i] < stop; i++) {
                int from = Math.max(at, passage.getMatchStarts()[i]);
                int to = Math.min(stop, passage.getMatchEnds()[i]);
                if (to <= at)
                    continue;
                if (from == at && !pieces.isEmpty())
                    pieces.set(pieces.size() - 1, pieces.getLast() + content.substring(from, to));
                else
                    pieces.addAll(List.of((pieces.isEmpty() && start > passage.getStartOffset() ? "…" : "") + content.substring(at, from), content.substring(from, to)));
                at = to;
            }
            pieces.add(content.substring(Math.min(at, stop), stop) + (stop < end ? "…" : ""));
            return new Snippet(List.copyOf(pieces));
        }
    }
}
