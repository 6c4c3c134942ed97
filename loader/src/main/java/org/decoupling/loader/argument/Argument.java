package org.decoupling.loader.argument;

import java.util.List;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.reference.NoteReading;

/** What rules found of the argument of one article. Each entry names its rule and its place. */
public record Argument(List<Passage> passages, List<Mention> mentions, List<Claim> claims) {

    public static Argument of(Article article, List<NoteReading> readings) {
        List<Passage> passages = Passages.of(article, readings);
        List<Mention> mentions = Mentions.in(passages);
        return new Argument(passages, mentions, List.of());
    }
}
