package org.decoupling.loader.argument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decoupling.loader.argument.Relation.Kind;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Rule;

/**
 * What the layout implies where no word says it: sentences support what their paragraph is about; numbered paragraphs support what
 * the one before them comes to; sections support what the section that holds them sets out. Advice spells out advice.
 */
final class Layout {
    private static final Rule WITHIN = Rule.named("relation-paragraph");
    private static final Rule NUMBERED = Rule.named("relation-numbered");
    private static final Rule SECTIONS = Rule.named("relation-sections");

    /** How far into a numbered paragraph a word still says what it is for. */
    private static final int HEAD = 16;

    private final SupportTree tree;
    /** What each section sets out, by path. */
    private final Map<String, Claim> leads = new HashMap<>();
    /** What the numbered paragraph before is about. */
    private Claim before;

    Layout(SupportTree tree) {
        this.tree = tree;
    }

    void read(List<Paragraph> paragraphs) {
        Optional<Claim> lead = Optional.empty();
        String section = "";
        for (int at = 0; at < paragraphs.size(); at++) {
            Paragraph paragraph = paragraphs.get(at);
            if (!paragraph.section().equals(section)) lead = Optional.empty();
            section = paragraph.section();
            if (paragraph.isNumbered()) numbered(paragraph, lead.or(() -> above(paragraph.section())));
            else lead = plain(paragraph, at + 1 < paragraphs.size() && introduces(paragraph, paragraphs.get(at + 1))).or(Optional::empty);
        }
    }

    /** Points of a section without a lead of its own bear out what the section that holds it sets out. */
    private Optional<Claim> above(String section) {
        int dot = section.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.ofNullable(leads.get(section.substring(0, dot)));
    }

    private static boolean introduces(Paragraph paragraph, Paragraph next) {
        return next.isNumbered() && next.section().equals(paragraph.section()) || next.section().startsWith(paragraph.section() + ".");
    }

    /** @return what the paragraph comes to */
    private Optional<Claim> plain(Paragraph paragraph, boolean introduces) {
        Optional<Claim> main = introduces ? paragraph.upshot() : paragraph.topic();
        main.ifPresent(claim -> {
            within(paragraph, claim);
            if (introduces) above(claim);
            if (introduces) leads.putIfAbsent(paragraph.section(), claim);
            summary(paragraph);
        });
        return main;
    }

    private void numbered(Paragraph paragraph, Optional<Claim> lead) {
        paragraph.topic().ifPresent(topic -> {
            within(paragraph, topic);
            lead.ifPresent(claim -> join(topic, claim, NUMBERED));
            opposed(paragraph, topic);
        });
    }

    /** 第一，就离心力而言 … 第二，就向心力而言 …: the second is set against the first. */
    private void opposed(Paragraph paragraph, Claim topic) {
        if (before != null && before.passage().section().equals(paragraph.section()) && Opposites.between(head(before), head(topic))) {
            tree.add(Kind.CONTRAST, List.of(topic), before, "", NUMBERED);
        }
        before = topic;
    }

    private static String head(Claim claim) {
        return claim.passage().words().substring(0, Math.min(HEAD, claim.passage().words().length()));
    }

    private void within(Paragraph paragraph, Claim main) {
        Optional<Claim> advice = paragraph.body().filter(claim -> claim.isA("Recommendation")).findFirst();
        for (Claim claim : mains(paragraph)) {
            if (claim != main && !tree.isJoined(claim) && !Paragraph.leads(claim)) under(claim, advice.filter(first -> claim.isA("Recommendation") && first != claim).orElse(main));
        }
    }

    /** What is said bears out what the paragraph is about; what is foreseen, or advised, follows from it. */
    private void under(Claim claim, Claim main) {
        boolean follows = claim.isA("Forecast") && !main.isA("Forecast") || claim.isA("Recommendation") && !main.isA("Recommendation");
        if (follows && claim.index() > main.index()) join(main, claim, WITHIN);
        else join(claim, main, WITHIN);
    }

    /** Of a counted block, 首先 …, what it comes to; of other sentences what each says. */
    private static List<Claim> mains(Paragraph paragraph) {
        List<Claim> body = paragraph.body().toList();
        if (body.stream().noneMatch(Layout::counts)) return body;
        List<Claim> mains = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            boolean last = i + 1 == body.size() || counts(body.get(i + 1)) || concludes(body.get(i + 1));
            if (last) mains.add(body.get(i));
        }
        return mains;
    }

    private static boolean counts(Claim claim) {
        return !claim.passage().opener().isEmpty() && claim.passage().sentence() > 1 && claim.from() < 2;
    }

    private static boolean concludes(Claim claim) {
        return claim.clause().connective().filter(cue -> cue.is("connective", "conclusion")).isPresent() && claim.from() < 2;
    }

    private void above(Claim lead) {
        String path = lead.passage().section();
        int dot = path.lastIndexOf('.');
        if (dot > 0 && leads.containsKey(path.substring(0, dot))) join(lead, leads.get(path.substring(0, dot)), SECTIONS);
    }

    /** 总的来说 at the head of a paragraph gathers what the sections beside it set out. */
    private void summary(Paragraph paragraph) {
        Claim first = paragraph.claims().getFirst();
        Optional<Cue> word = first.clause().connective().filter(cue -> cue.is("connective", "conclusion"));
        int dot = first.passage().section().lastIndexOf('.');
        if (word.isEmpty() || dot < 0) return;
        String above = first.passage().section().substring(0, dot + 1);
        List<Claim> gathered = leads.entrySet().stream().filter(entry -> entry.getKey().startsWith(above) && entry.getKey().indexOf('.', dot + 1) < 0)
                .sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList();
        if (!gathered.isEmpty()) tree.add(Kind.SUPPORT, gathered, first, word.get().form(), SECTIONS);
    }

    private void join(Claim claim, Claim to, Rule rule) {
        Kind kind = claim.isA("Recommendation") && to.isA("Recommendation") ? Kind.ELABORATION : Kind.SUPPORT;
        if (claim.isA("Recommendation") && kind == Kind.SUPPORT) return;
        tree.add(kind, List.of(claim), to, "", rule);
    }
}
