package org.decoupling.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Texts as tokens: Chinese as pairs of neighbouring characters, traditional ones read as simplified, and all else as stems. Pairs find
 * every word, also one that no dictionary has; which words are meant is for {@link Terms}.
 */
final class Words extends Analyzer {
    private final boolean singles;

    /** @param singles single characters beside the pairs: in the index, so that one character can be asked for, and not in a question */
    Words(boolean singles) {
        this.singles = singles;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer letters = new StandardTokenizer();
        TokenStream folded = new Simplifying(new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(letters))));
        TokenStream stems = new PorterStemFilter(new EnglishPossessiveFilter(folded));
        return new TokenStreamComponents(letters, new CJKBigramFilter(stems, CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA, singles));
    }
}
