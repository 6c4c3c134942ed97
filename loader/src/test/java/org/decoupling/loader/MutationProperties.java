package org.decoupling.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.decoupling.loader.argument.Argument;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.article.ArticleParser;
import org.decoupling.loader.article.Metadata;
import org.decoupling.loader.defect.Defects;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.reference.NoteReading;
import org.decoupling.loader.reference.References;
import org.decoupling.loader.text.InputFault;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.Span;
import org.decoupling.loader.text.Spans;
import org.decoupling.loader.text.TextReader;

/** However an article is damaged, the parser names a fault or gives places that are really in the text. */
class MutationProperties {
    private static final List<String> ARTICLES = Sample.all().map(sample -> new TextReader().read(sample.text()).text()).toList();

    @Property(tries = 150)
    void onlyFaultsAreThrownAndAllPlacesAreInTheText(@ForAll("damaged") String text) {
        Article article;
        try {
            article = ArticleParser.parse(SourceText.of("damaged.txt", text, "UTF-8", "text/plain"), Metadata.NONE);
        } catch (InputFault fault) {
            return;
        }
        thenPlacesAreInTheText(article, text.length());
        thenNotesAndBodyDoNotOverlap(article, text.length());
        thenEveryMarkHasItsSentence(article);
        List<NoteReading> readings = References.in(article.notes().stream().map(note -> note.text().text()).toList());
        Defects.in(article, readings);
        thenFindsAreInTheText(Argument.of(article, readings), text.length());
    }

    private static void thenPlacesAreInTheText(Article article, int length) {
        List<Spans> all = new ArrayList<>();
        article.sections().forEach(section -> all.add(section.spans()));
        article.paragraphs().forEach(paragraph -> all.add(paragraph.spans()));
        article.notes().forEach(note -> all.add(note.spans()));
        for (Spans spans : all) {
            int end = 0;
            for (Span span : spans.fragments()) {
                assertThat(span.start()).isGreaterThanOrEqualTo(end);
                assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(length);
                end = span.end();
            }
        }
    }

    private static void thenNotesAndBodyDoNotOverlap(Article article, int length) {
        BitSet body = new BitSet(length);
        for (Article.Paragraph paragraph : article.paragraphs()) fill(body, paragraph.spans());
        BitSet notes = new BitSet(length);
        for (Article.Note note : article.notes()) fill(notes, note.spans());
        assertThat(body.intersects(notes)).isFalse();
    }

    private static void thenFindsAreInTheText(Argument argument, int length) {
        argument.mentions().forEach(mention -> thenIsIn(mention.passage(), mention.from(), mention.to(), length));
        argument.claims().forEach(claim -> thenIsIn(claim.passage(), claim.from(), claim.to(), length));
    }

    private static void thenIsIn(Passage passage, int from, int to, int length) {
        assertThat(from).isNotNegative().isLessThan(to);
        assertThat(passage.spans(from, to).end()).isLessThanOrEqualTo(length);
    }

    private static void fill(BitSet taken, Spans spans) {
        for (Span span : spans.fragments()) {
            int next = taken.nextSetBit(span.start());
            assertThat(next < 0 || next >= span.end()).as("taken twice: %s", span).isTrue();
            taken.set(span.start(), span.end());
        }
    }

    private static void thenEveryMarkHasItsSentence(Article article) {
        for (Article.Mark mark : article.marks()) {
            Article.Sentence sentence = article.paragraphs().get(mark.paragraph() - 1).sentences().get(mark.sentence() - 1);
            if (isInText(article, mark)) assertThat(sentence.spans().fragments()).anyMatch(span -> holds(span, mark));
            else assertThat(sentence.spans().start()).as("a heading's mark stands in the sentence below").isGreaterThan(mark.span().start());
        }
    }

    private static boolean isInText(Article article, Article.Mark mark) {
        return article.paragraphs().stream().flatMap(paragraph -> paragraph.spans().fragments().stream()).anyMatch(span -> holds(span, mark));
    }

    private static boolean holds(Span span, Article.Mark mark) {
        return span.start() <= mark.span().start() && mark.span().start() < span.end();
    }

    @Provide
    Arbitrary<String> damaged() {
        return Arbitraries.of(ARTICLES).flatMap(text -> Arbitraries.longs().map(seed -> damage(text, new Random(seed))));
    }

    private static String damage(String text, Random random) {
        String damaged = text;
        for (int i = 0; i <= random.nextInt(4); i++) damaged = damageOnce(damaged, random);
        return damaged;
    }

    private static String damageOnce(String text, Random random) {
        if (text.length() < 2) return text;
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + random.nextInt(400));
        return switch (random.nextInt(9)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(at);
            case 2 -> text.substring(0, at) + text.substring(to);
            case 3 -> text.substring(0, to) + text.substring(at);
            case 4 -> shuffled(text, random);
            case 5 -> text.replaceAll("([①-⑨]|\\[\\d\\]|\\(\\d\\))", "$1$1");
            case 6 -> text.replaceAll("[》”）]", random.nextBoolean() ? "" : "《");
            case 7 -> text.replace("\n", random.nextBoolean() ? "\r" : "\f");
            default -> text.substring(0, at) + "\uD83D" + text.substring(at).replace(" ", "");
        };
    }

    private static String shuffled(String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        Collections.shuffle(lines.subList(0, lines.size() / (1 + random.nextInt(3))), random);
        return String.join("\n", lines);
    }
}
