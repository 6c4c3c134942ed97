package org.decoupling.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Reads traditional characters as simplified ones. */
final class Simplifying extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Simplifying(TokenStream tokens) {
        super(tokens);
    }

    @Override
    public boolean incrementToken() throws IOException {
        boolean more = input.incrementToken();
        if (more) {
            String simplified = Folding.simplified(term);
            term.setEmpty().append(simplified);
        }
        return more;
    }
}
