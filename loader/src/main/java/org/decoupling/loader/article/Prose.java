package org.decoupling.loader.article;

import java.util.List;
import org.decoupling.loader.text.Chars;
import org.decoupling.loader.text.InputFault;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.Spans;

/** Whether a text is an article at all: sentences in Chinese. */
final class Prose {
    private Prose() {}

    static void require(SourceText source) {
        String text = source.text();
        long han = text.chars().filter(c -> Chars.han((char) c)).count();
        long letters = text.chars().filter(Character::isLetter).count();
        if (han == 0) throw InputFault.of("no-article", source.name(), "no Chinese in it / 没有中文");
        if (han * 5 < letters) throw InputFault.of("no-article", source.name(), "hardly any Chinese in it / 中文太少");
    }

    /** Running text has full stops; a table or a list of names has none. */
    static void require(SourceText source, List<Article.Paragraph> paragraphs) {
        boolean sentences = paragraphs.stream().flatMap(paragraph -> paragraph.sentences().stream())
                .anyMatch(sentence -> Words.endsSentence(last(source, sentence.spans())));
        if (!sentences) throw InputFault.of("no-article", source.name(), "no sentences in it / 没有句子");
    }

    private static String last(SourceText source, Spans spans) {
        int from = Math.max(spans.fragments().getLast().start(), spans.end() - 20);
        return source.text().substring(from, spans.end());
    }
}
