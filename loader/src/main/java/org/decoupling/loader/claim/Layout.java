package org.decoupling.loader.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.decoupling.loader.claim.Relation.Kind;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Opener;

/**
 * What the layout implies where no word says it: sentences support what their paragraph is about; numbered paragraphs support what
 * the one before them comes to; sections support what the section that holds them sets out. Advice spells out advice, and the
 * first piece follows from what stands before it. What opens with 因此 is drawn from its paragraph instead.
 */
final class Layout {
    private static final Rule WITHIN = Rule.named("relation-paragraph");
    private static final Rule ADVICE = Rule.named("relation-advice");
    private static final Rule THESIS = Rule.named("relation-thesis");
    private static final Rule COUNTED = Rule.named("relation-counted");
    private static final Rule NUMBERED = Rule.named("relation-numbered");
    private static final Rule LEVELS = Rule.named("relation-levels");
    private static final Rule SECTIONS = Rule.named("relation-sections");

    /** Before the path of a section, the advice that it begins with. */
    private static final String ADVISED = "advice/";
    /** 一方面 counts a sentence, 首先 what follows it, too. */
    private static final String SIDES = "sides";
    private static final Set<String> FOLLOWING = Set.of("conclusion", "consequence");

    /** How far into a numbered paragraph a word still says what it is for. */
    private static final int HEAD = 16;

    private final SupportTree tree;
    /** What each section sets out, by path. */
    private final Map<String, Claim> leads = new HashMap<>();
    /** What the numbered paragraph before is about. */
    private Claim before;
    /** Whether there are sections for the first paragraphs to introduce. */
    private boolean headed;

    Layout(SupportTree tree) {
        this.tree = tree;
    }

    void read(List<Paragraph> paragraphs) {
        Optional<Claim> lead = Optional.empty();
        String section = "";
        headed = paragraphs.stream().anyMatch(paragraph -> Character.isDigit(paragraph.section().charAt(0)) && !paragraph.section().equals("0"));
        for (int at = 0; at < paragraphs.size(); at++) {
            Paragraph paragraph = paragraphs.get(at);
            if (!paragraph.section().equals(section)) lead = Optional.empty();
            section = paragraph.section();
            if (paragraph.isNumbered()) numbered(paragraph, lead.or(() -> above(paragraph.section())));
            else lead = plain(paragraph, at + 1 < paragraphs.size() && introduces(paragraph, paragraphs.get(at + 1)));
        }
        advice(paragraphs.stream().flatMap(Paragraph::body).filter(claim -> !claim.passage().section().equals("abstract")).toList());
    }

    /** The first piece of advice answers what stands right before it: what was foreseen, or found. */
    private void advice(List<Claim> body) {
        for (int at = 1; at < body.size(); at++) {
            if (!body.get(at).isA("Recommendation")) continue;
            if (body.get(at).passage().opener().isEmpty()) tree.add(Kind.SUPPORT, List.of(body.get(at - 1)), body.get(at), "", ADVICE);
            return;
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
        boolean frames = frames(paragraph);
        main.ifPresent(claim -> {
            if (!introduces && !frames) levels(claim);
            advises(paragraph, claim);
            if (frames) thesis(paragraph);
            else if (introduces && paragraph.body().findFirst().get() != claim) leadUp(paragraph, claim);
            else within(paragraph, claim);
            if (introduces) above(claim);
            if (introduces) leads.putIfAbsent(paragraph.section(), claim);
            summary(paragraph);
        });
        return main;
    }

    /** Where a section is said to look at several levels, the topics of the sections within it bear that out. */
    private void levels(Claim topic) {
        above(topic.passage().section()).filter(lead -> lead.clause().has("announcing", "levels")).ifPresent(lead -> join(topic, lead, LEVELS));
    }

    /** Advice spells out the advice that its section begins with. */
    private void advises(Paragraph paragraph, Claim topic) {
        Optional<Claim> first = paragraph.body().filter(claim -> claim.isA("Recommendation")).findFirst();
        Claim before = first.map(claim -> leads.putIfAbsent(ADVISED + paragraph.section(), claim)).orElse(null);
        if (before != null && topic.isA("Recommendation")) join(topic, before, NUMBERED);
    }

    /** An abstract, or an introduction without a heading, argues for nothing yet: it names a thesis and spells it out. */
    private boolean frames(Paragraph paragraph) {
        return paragraph.section().equals("abstract") || headed && paragraph.section().equals("0");
    }

    private void thesis(Paragraph paragraph) {
        List<Claim> body = paragraph.body().toList();
        Optional<Claim> thesis = body.stream().filter(Layout::isThesis).findFirst();
        thesis.ifPresent(claim -> body.subList(body.indexOf(claim) + 1, body.size()).stream().filter(other -> !tree.isJoined(other) && !other.isA("Forecast"))
                .forEach(other -> tree.add(Kind.ELABORATION, List.of(other), claim, "", THESIS)));
    }

    /** 本文认为 … */
    private static boolean isThesis(Claim claim) {
        return claim.clause().has("roadmap", "self") && claim.clause().has("roadmap", "asserts");
    }

    /** What a paragraph comes to that introduces others rests on the sentence right before it. */
    private void leadUp(Paragraph paragraph, Claim upshot) {
        List<Claim> body = paragraph.body().toList();
        Claim before = body.get(Math.max(0, body.indexOf(upshot) - 1));
        if (before != upshot && !tree.isJoined(before)) join(before, upshot, WITHIN);
    }

    private void numbered(Paragraph paragraph, Optional<Claim> lead) {
        paragraph.topic().ifPresent(topic -> {
            within(paragraph, topic);
            lead.ifPresent(claim -> join(topic, claim, NUMBERED));
            levels(topic);
            lead.ifPresent(claim -> outcome(paragraph).ifPresent(outcome -> join(outcome, claim, NUMBERED)));
            opposed(paragraph, topic);
        });
    }

    /** What a numbered paragraph draws from itself at its end. */
    private static Optional<Claim> outcome(Paragraph paragraph) {
        return paragraph.body().reduce((one, other) -> other).filter(Layout::concludes).filter(claim -> !claim.isA("Forecast"));
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
        List<Claim> body = paragraph.body().toList();
        Set<Integer> foreseen = foreseen(body).stream().map(Claim::index).collect(Collectors.toSet());
        Map<Integer, Claim> before = new HashMap<>();
        Set<Integer> drawnFrom = new HashSet<>();
        for (int i = 1; i < body.size(); i++) {
            before.put(body.get(i).index(), body.get(i - 1));
            if (follows(body.get(i))) drawnFrom.add(body.get(i - 1).index());
        }
        for (Claim claim : mains(body)) {
            boolean free = !tree.isJoined(claim) || drawnFrom.contains(claim.index());
            if (claim != main && free && !Paragraph.leads(claim) && !follows(claim)) {
                Claim last = before.getOrDefault(claim.index(), main);
                if (evidences(claim, last, main)) join(claim, last, WITHIN);
                else under(claim, advice.filter(first -> claim.isA("Recommendation") && first != claim).orElse(main), foreseen);
            }
        }
    }

    /** A fact with its date or its figure after a sentence that judges or explains: it bears out that one. */
    private static boolean evidences(Claim claim, Claim before, Claim main) {
        return before != main && before.index() > main.index() && before.passage() != claim.passage() && claim.isA("DescriptiveClaim") && claim.voices().isEmpty()
                && !before.isA("DescriptiveClaim") && before.notes().isEmpty() && claim.passage().opener().isEmpty() && claim.clause().printsFact();
    }

    /** What a paragraph foresees at its end is drawn from the rest, and all that it foresees where it does little else. */
    private static List<Claim> foreseen(List<Claim> body) {
        List<Claim> forecasts = body.stream().filter(claim -> claim.isA("Forecast")).toList();
        if (forecasts.size() * 2 > body.size()) return forecasts;
        return body.getLast().isA("Forecast") ? List.of(body.getLast()) : List.of();
    }

    /** What is said bears out what the paragraph is about; what is foreseen, or advised, follows from it. */
    private void under(Claim claim, Claim main, Set<Integer> foreseen) {
        boolean follows = foreseen.contains(claim.index()) && !main.isA("Forecast") || claim.isA("Recommendation") && !main.isA("Recommendation");
        if (follows && claim.index() > main.index()) join(main, claim, WITHIN);
        else join(claim, main, WITHIN);
    }

    /** 因此 … at the head of a sentence draws something from the paragraph and does not bear it out. */
    private static boolean follows(Claim claim) {
        if (claim.from() > 1 || claim.isA("Recommendation")) return false;
        return Relations.echo(claim, false).isPresent() || claim.clause().connective().filter(cue -> FOLLOWING.contains(cue.value())).isPresent();
    }

    /** Of a counted block, 首先 …, what it comes to, which the rest of the block bears out; of other sentences what each says. */
    private List<Claim> mains(List<Claim> body) {
        if (body.stream().noneMatch(Layout::counts)) return body;
        List<Claim> mains = new ArrayList<>();
        List<Claim> block = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            boolean last = i + 1 == body.size() || counts(body.get(i + 1)) || concludes(body.get(i + 1));
            if (!last) block.add(body.get(i));
            else {
                mains.add(body.get(i));
                block.stream().skip(mains.size() == 1 ? 1 : 0).filter(claim -> !tree.isJoined(claim)).forEach(claim -> join(claim, mains.getLast(), COUNTED));
                block.clear();
            }
        }
        return mains;
    }

    private static boolean counts(Claim claim) {
        return !claim.passage().opener().isEmpty() && claim.passage().sentence() > 1 && claim.from() < 2
                && !Opener.of(claim.passage().opener()).series().equals(SIDES);
    }

    private static boolean concludes(Claim claim) {
        return claim.clause().connective().filter(cue -> cue.is("connective", "conclusion")).isPresent() && claim.from() < 2;
    }

    private void above(Claim lead) {
        above(lead.passage().section()).filter(over -> !over.clause().has("announcing", "levels")).ifPresent(over -> join(lead, over, SECTIONS));
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

    /** Who holds a view that scholars are said to hold is one of them. */
    private static boolean instances(Claim claim, Claim to) {
        return !claim.voices().isEmpty() && to.voices().isEmpty() && to.clause().has("unnamed-voice", "scholars");
    }

    private void join(Claim claim, Claim to, Rule rule) {
        Kind kind = claim.isA("Recommendation") && to.isA("Recommendation") ? Kind.ELABORATION : instances(claim, to) ? Kind.EXAMPLE
                : rule == NUMBERED && to.clause().has("announcing", "count") ? Kind.ELABORATION : Kind.SUPPORT;
        if (claim.isA("Recommendation") && kind == Kind.SUPPORT) return;
        tree.add(kind, List.of(claim), to, "", rule);
    }
}
