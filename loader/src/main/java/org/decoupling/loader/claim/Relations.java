package org.decoupling.loader.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decoupling.loader.claim.Relation.Kind;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Passage;

/** How claims bear on one another: first by the words that say so, then by what the layout of paragraphs and sections implies. */
public final class Relations {
    private static final Rule MARKED = Rule.named("relation-marked");
    private static final Rule VERDICTS = Rule.named("relation-verdict");
    private static final int VERDICT = 3;
    private final SupportTree tree;

    private Relations(List<Integer> theses) {
        this.tree = new SupportTree(theses);
    }

    public static List<Relation> among(List<Claim> claims, List<Integer> theses, Map<Integer, Claim> answered) {
        Relations relations = new Relations(theses);
        List<Paragraph> paragraphs = Paragraph.of(claims);
        paragraphs.forEach(relations::marked);
        new Layout(relations.tree).read(paragraphs);
        Responses.relate(claims, answered, relations.tree);
        return relations.tree.relations();
    }

    private void marked(Paragraph paragraph) {
        List<Claim> body = new ArrayList<>();
        for (Claim claim : paragraph.claims()) {
            if (claim.passage().kind() == Passage.Kind.NOTE) note(claim, body);
            else if (!body.isEmpty()) join(paragraph, body.getLast(), claim);
            if (claim.passage().kind() == Passage.Kind.SENTENCE) body.add(claim);
        }
    }

    /** What a note says of its own spells out the claim that it hangs on. */
    private void note(Claim claim, List<Claim> body) {
        if (body.isEmpty()) return;
        Optional<Cue> word = claim.clause().connective();
        Kind kind = word.filter(cue -> cue.is("connective", "example")).isPresent() ? Kind.EXAMPLE : Kind.ELABORATION;
        tree.add(kind, List.of(claim), body.getLast(), word.map(Cue::form).orElse(""), Rule.named("relation-note"));
    }

    private void join(Paragraph paragraph, Claim before, Claim claim) {
        boolean within = before.passage() == claim.passage();
        Optional<Cue> word = claim.clause().connective();
        if (verdict(before, claim).isPresent()) judge(before, claim, verdict(before, claim).get());
        else if (within && reason(before).isPresent()) support(List.of(before), claim, reason(before).get());
        else if (echo(claim, within).isPresent()) support(premises(paragraph, before, claim), claim, echo(claim, within).get());
        else if (word.isPresent()) joined(paragraph, before, claim, word.get(), within);
        else if (!within && claim.clause().drawing().isPresent()) support(List.of(before), claim, claim.clause().drawing().get());
        else if (within && !claim.voices().isEmpty() && claim.voices().equals(before.voices())) tree.add(Kind.ELABORATION, List.of(claim), before, "", MARKED);
    }

    /** 这一判断未免乐观, 这一看法有道理: the author on the view that was just reported. */
    private static Optional<Cue> verdict(Claim before, Claim claim) {
        boolean speaks = claim.clause().cues("verdict").anyMatch(cue -> cue.start() - claim.from() <= VERDICT);
        return before.voices().isEmpty() || !claim.voices().isEmpty() || !speaks ? Optional.empty() : claim.clause().cues("dispute").findFirst();
    }

    private void judge(Claim view, Claim claim, Cue word) {
        Kind kind = word.value().equals("disputes") ? Kind.REBUTTAL : Kind.SUPPORT;
        tree.add(kind, List.of(claim), view, word.form(), VERDICTS);
    }

    private void joined(Paragraph paragraph, Claim before, Claim claim, Cue word, boolean within) {
        switch (word.value()) {
            case "contrast" -> contrast(before, claim, word, within);
            case "conclusion" -> support(within ? List.of(before) : premises(paragraph, before, claim), claim, word);
            case "consequence" -> support(List.of(before), claim, word);
            case "upshot" -> takenUp(before, claim, word, within);
            case "evidence" -> support(List.of(claim), before, word);
            case "elaboration", "restatement", "stress" -> tree.add(Kind.ELABORATION, List.of(claim), before, word.form(), MARKED);
            case "example" -> tree.add(Kind.EXAMPLE, List.of(claim), before, word.form(), MARKED);
            default -> { }
        }
    }

    /** What 但 turns against in its own sentence is granted; across sentences the two contrast. */
    private void contrast(Claim before, Claim claim, Cue word, boolean within) {
        if (within) tree.add(Kind.CONCESSION, List.of(before), claim, granting(before).map(Cue::form).orElse(word.form()), MARKED);
        else tree.add(Kind.CONTRAST, List.of(claim), before, word.form(), MARKED);
    }

    /** 这一传统 …: what takes up the sentence before is its effect, if it speaks of one, or spells it out. */
    private void takenUp(Claim before, Claim claim, Cue word, boolean within) {
        if (within || claim.isA("CausalClaim")) support(List.of(before), claim, word);
        else tree.add(Kind.ELABORATION, List.of(claim), before, word.form(), MARKED);
    }

    /** 正是这一主张的延续: an idea that stands before is found again in what is done. */
    static Optional<Cue> echo(Claim claim, boolean within) {
        return within || !claim.voices().isEmpty() ? Optional.empty() : claim.clause().own("echo").findFirst();
    }

    /** A conclusion rests on what stands right before it; the first one of a paragraph also on what that is about. */
    private static List<Claim> premises(Paragraph paragraph, Claim before, Claim claim) {
        List<Claim> premises = new ArrayList<>(List.of(before));
        boolean first = paragraph.body().filter(one -> concludes(one) || echo(one, false).isPresent()).findFirst().filter(one -> one == claim).isPresent();
        if (first) paragraph.topic().filter(topic -> topic != before && topic.index() < claim.index()).ifPresent(premises::addFirst);
        return premises;
    }

    private static boolean concludes(Claim claim) {
        return claim.clause().connective().filter(cue -> cue.is("connective", "conclusion")).isPresent();
    }

    private void support(List<Claim> premises, Claim conclusion, Cue word) {
        tree.add(Kind.SUPPORT, premises, conclusion, word.form(), MARKED);
    }

    private static Optional<Cue> reason(Claim claim) {
        return claim.clause().connective().filter(cue -> cue.is("connective", "reason"));
    }

    private static Optional<Cue> granting(Claim claim) {
        return claim.clause().cues("connective").filter(cue -> cue.is("connective", "concession")).findFirst();
    }
}
