package org.decoupling.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * What a reader typed, as a query: a name in full counts most, then the words in a row, then what the vocabulary understands by them,
 * then pinyin, then the words wherever they stand; of many words a few may be missing. There is no syntax, so nothing can break it.
 */
final class Matching {
    private static final float MOST_WORDS = 0.7f;

    private final String words;
    private final Terms terms;
    private final BooleanQuery.Builder any = new BooleanQuery.Builder();

    Matching(String words, Terms terms) {
        this.words = words;
        this.terms = terms;
    }

    Query query() {
        var builder = new QueryBuilder(new Words(false));
        add(builder.createMinShouldMatchQuery(Fields.WORDS, words, MOST_WORDS), 1);
        add(builder.createPhraseQuery(Fields.WORDS, words, 1), 4);
        String folded = Folding.plain(words);
        if (!folded.isEmpty())
            add(new ConstantScoreQuery(new TermQuery(new Term(Fields.EXACT, folded))), 40);
        named();
        String pinyin = Folding.typed(words);
        if (!pinyin.isEmpty()) {
            add(new ConstantScoreQuery(new TermQuery(new Term(Fields.EXACT, pinyin))), 40);
            add(new ConstantScoreQuery(new PrefixQuery(new Term(Fields.PINYIN, pinyin))), 2);
        }
        return any.build();
    }

    /** All that the words name, each counted once; what names all of them comes first. */
    private void named() {
        var all = new BooleanQuery.Builder();
        terms.in(words).forEach(iri -> all.add(new ConstantScoreQuery(new TermQuery(new Term(Fields.TERMS, iri))), Occur.SHOULD));
        var query = all.build();
        if (!query.clauses().isEmpty())
            add(query, 6);
        terms.in(words).forEach(iri -> add(new ConstantScoreQuery(new TermQuery(new Term(Fields.IRI, iri))), 20));
    }

    /** By the beginning of a name or of one of its words; the whole name counts more. */
    static Query beginning(String typed) {
        String folded = Folding.plain(typed);
        if (folded.isEmpty())
            return new MatchNoDocsQuery();
        var any = new BooleanQuery.Builder();
        any.add(boosted(new PrefixQuery(new Term(Fields.EXACT, folded)), 3), Occur.SHOULD);
        any.add(boosted(new PrefixQuery(new Term(Fields.STARTS, folded)), 2), Occur.SHOULD);
        String pinyin = Folding.typed(typed);
        if (!pinyin.isEmpty())
            any.add(boosted(new PrefixQuery(new Term(Fields.PINYIN, pinyin)), 1), Occur.SHOULD);
        return any.build();
    }

    private void add(Query query, float weight) {
        if (query != null)
            any.add(new BoostQuery(query, weight), Occur.SHOULD);
    }

    private static Query boosted(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }
}
