package org.decoupling.loader.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.decoupling.loader.passage.Passage;

/** The claims of one paragraph, those of its notes after the sentence that marks them. */
record Paragraph(List<Claim> claims) {
    private static final Set<String> FOLLOWING = Set.of("upshot", "conclusion", "consequence");

    static List<Paragraph> of(List<Claim> claims) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Claim claim : claims) {
            if (paragraphs.isEmpty() || paragraphs.getLast().ordinal() != claim.passage().paragraph()) paragraphs.add(new Paragraph(new ArrayList<>()));
            paragraphs.getLast().claims.add(claim);
        }
        return paragraphs;
    }

    /** The claims of one passage after another. */
    static List<List<Claim>> bySentence(List<Claim> claims) {
        List<List<Claim>> passages = new ArrayList<>();
        for (Claim claim : claims) {
            if (passages.isEmpty() || passages.getLast().getFirst().passage() != claim.passage()) passages.add(new ArrayList<>());
            passages.getLast().add(claim);
        }
        return passages;
    }

    int ordinal() {
        return claims.getFirst().passage().paragraph();
    }

    String section() {
        return claims.getFirst().passage().section();
    }

    /** 第一 … : it is one of several that argue for what stands before them. */
    boolean isNumbered() {
        return body().findFirst().map(claim -> !claim.passage().opener().isEmpty() && claim.passage().sentence() == 1).orElse(false);
    }

    Stream<Claim> body() {
        return claims.stream().filter(claim -> claim.passage().kind() == Passage.Kind.SENTENCE);
    }

    /** What the paragraph is about: its first claim that does not only lead to another, in the same sentence or by a word of its own. */
    Optional<Claim> topic() {
        List<Claim> body = body().toList();
        int at = 0;
        while (at + 1 < body.size() && (leads(body.get(at)) || follows(body.get(at), body.get(at + 1)))) at++;
        return body.isEmpty() ? Optional.empty() : Optional.of(body.get(at));
    }

    private static boolean follows(Claim claim, Claim next) {
        return claim.passage() == next.passage() && next.clause().connective().filter(cue -> FOLLOWING.contains(cue.value())).isPresent();
    }

    /** What a paragraph that introduces others comes to: what it says of the levels to come, else its last claim that is granted to none. */
    Optional<Claim> upshot() {
        return body().filter(claim -> claim.clause().has("announcing", "levels")).findFirst().or(this::last);
    }

    private Optional<Claim> last() {
        return body().filter(claim -> !leads(claim) && !claim.stance().equals("concedes")).reduce((one, other) -> other).or(this::topic);
    }

    static boolean leads(Claim claim) {
        return claim.clause().connective().filter(cue -> cue.is("connective", "reason") || cue.is("connective", "concession")).isPresent();
    }
}
