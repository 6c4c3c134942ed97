package org.decoupling.search;

import java.util.List;
import org.apache.lucene.facet.FacetsConfig;

/** What the index holds of a thing. */
final class Fields {
    static final String IRI = "iri";
    /** All texts, in pairs of characters and stems; kept, for snippets. */
    static final String WORDS = "words";
    /** IRIs of what the texts name. */
    static final String TERMS = "terms";
    /** Names whole. */
    static final String EXACT = "exact";
    /** Names from each of their words on, or from each character. */
    static final String STARTS = "starts";
    static final String PINYIN = "pinyin";
    static final String CHINESE = "zh";
    static final String ENGLISH = "en";
    static final String NAME = "name";
    /** Concepts and names before glosses and passages. */
    static final String RANK = "rank";
    static final String LENGTH = "length";
    static final String TYPE = "type";
    static final String ARTICLE = "article";
    static final String LAYER = "layer";
    static final List<String> FACETS = List.of(TYPE, ARTICLE, LAYER);
    static final FacetsConfig CONFIG = new FacetsConfig();

    static {
        FACETS.forEach(facet -> CONFIG.setMultiValued(facet, true));
        FACETS.forEach(facet -> CONFIG.setIndexFieldName(facet, "facet_" + facet));
    }

    private Fields() { }
}
