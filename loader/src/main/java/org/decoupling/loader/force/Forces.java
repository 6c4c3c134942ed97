package org.decoupling.loader.force;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.decoupling.loader.claim.Context;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.force.ForceTerms.At;
import org.decoupling.loader.passage.Part;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.passage.Point;
import org.decoupling.loader.passage.Points;
import org.decoupling.loader.text.Lexicon;
import org.decoupling.loader.text.Spans;

/** The forces that an article names: one for each counted point under one that puts a force as its topic, or for each sentence that does. */
public final class Forces {
    private static final Rule POINT = Rule.named("force-point");
    private static final Rule HEADED = Rule.named("force-heading");
    private static final Rule SENTENCE = Rule.named("force-sentence");
    private static final Pattern SAID_AFTER = Pattern.compile("(?:首先|主要|同样|也|则|还)?(?:是|来自|在于|源于|出在)");
    private static final Pattern SAID_BEFORE = Pattern.compile("(?:构成|成为|形成|提供|起|是)[^，。；]{0,12}$");
    private static final Pattern TURNING = Pattern.compile("(?:然而|但是|不过|可是|但|相反)，?");
    /** How far into a paragraph a force still is what it opens with. */
    private static final int OPENING = 12;
    private static final Map<String, String[]> FRAMES = Lexicon.table("topic-frames.tsv");

    private final ForceMaker maker;
    private final ForceTerms terms;
    private final List<Force> found = new ArrayList<>();

    private Forces(ForceMaker maker, ForceTerms terms) {
        this.maker = maker;
        this.terms = terms;
    }

    public static List<Force> in(Context context, ForceTerms terms) {
        List<Force> named = context.everyPart().filter(part -> mayHold(part, terms))
                .flatMap(part -> new Forces(new ForceMaker(context, part), terms).of(part).stream()).toList();
        return named.isEmpty() ? named : Stream.concat(named.stream(), new InferredForces(context).all().stream()).toList();
    }

    /** A part whose heading says on which level it stands, or that speaks of the forces; but what their origins are is another matter. */
    private static boolean mayHold(Part part, ForceTerms terms) {
        return !Roots.underOrigins(part) && part.headings().noneMatch(heading -> heading.has("zone"))
                && part.headings().anyMatch(heading -> heading.has("level") || terms.in(heading.words()).findAny().isPresent());
    }

    private List<Force> of(Part part) {
        Points points = Points.in(part.own());
        Optional<String> headed = headed(part);
        if (headed.isPresent()) ofHeading(points, headed.get());
        else {
            points.points().forEach(this::ofPoint);
            ofRest(points.rest());
        }
        return Rivals.among(found);
    }

    /** The only force that the nearest heading with one speaks of, unless sentences under it have others as their topic. */
    private Optional<String> headed(Part part) {
        Optional<String> way = part.headings().map(heading -> terms.in(heading.words()).map(At::direction).distinct().toList()).filter(ways -> !ways.isEmpty())
                .findFirst().flatMap(Forces::only);
        return way.filter(one -> part.own().stream().flatMap(passage -> topic(passage.words()).stream()).allMatch(one::equals));
    }

    /** 推动因素 as a heading: each point under it is one; where nothing is counted, each paragraph is. */
    private void ofHeading(Points points, String direction) {
        List<List<Passage>> counted = points.points().stream().flatMap(Point::leaves).map(Point::sentences).toList();
        (counted.isEmpty() ? Doctrines.paragraphs(points.rest()) : counted).forEach(passages -> found.add(maker.force(passages, direction, HEADED)));
    }

    private void ofPoint(Point point) {
        Optional<String> direction = direction(point);
        if (direction.isPresent()) point.leaves().forEach(leaf -> found.add(maker.force(leaf.sentences(), direction.get(), POINT)));
        else if (point.points().isEmpty()) point.own().forEach(this::ofClauses);
        else point.points().forEach(this::ofPoint);
    }

    /** That of its lead; else the one that its other sentences agree on. */
    private Optional<String> direction(Point point) {
        return direction(point.lead().words())
                .or(() -> only(point.own().stream().flatMap(passage -> direction(passage.words()).stream()).distinct().toList()));
    }

    /** The way of the force that the words put as their topic; else of the only one that they speak of. */
    private Optional<String> direction(String words) {
        return topic(words).or(() -> only(terms.in(words).filter(at -> at.term().how().equals("firm")).map(At::direction).distinct().toList()));
    }

    private Optional<String> topic(String words) {
        return only(terms.in(words).filter(at -> framed(words, at)).map(At::direction).distinct().toList());
    }

    /** A quotation mark may stand between the force and the word that frames it. */
    private static boolean framed(String words, At at) {
        return FRAMES.values().stream().anyMatch(frame -> frame[1].equals("after")
                ? words.startsWith(frame[0], at.end()) || words.startsWith("”" + frame[0], at.end())
                : words.startsWith(frame[0], at.start() - frame[0].length()) || words.startsWith(frame[0] + "“", at.start() - frame[0].length() - 1));
    }

    /** What stands outside counted points: a sentence with a force as its topic, and those after it up to the next of that kind. */
    private void ofRest(List<Passage> rest) {
        List<Passage> stretch = new ArrayList<>();
        Optional<String> current = Optional.empty();
        for (Passage passage : rest.stream().filter(passage -> passage.kind() == Passage.Kind.SENTENCE).toList()) {
            Optional<String> last = current;
            Optional<String> here = topic(passage.words()).or(() -> subject(passage)).or(() -> last.filter(way -> turns(passage)).map(Forces::other));
            if (here.isPresent() || passage.sentence() == 1 || Points.sumsUp(passage)) {
                close(stretch, current);
                current = here;
            }
            stretch.add(passage);
            if (here.isEmpty()) ofClauses(passage);
        }
        close(stretch, current);
    }

    /** 撕裂力首先来自国会: the force that a paragraph opens with, or that a sentence says to be something. */
    private Optional<String> subject(Passage passage) {
        List<At> here = terms.in(passage.words()).toList();
        boolean opens = passage.sentence() == 1 && here.stream().allMatch(at -> at.term().how().equals("firm"))
                && here.stream().findFirst().filter(at -> at.start() < OPENING).isPresent();
        boolean said = here.stream().anyMatch(at -> at.term().how().equals(ForceTerms.NEAR) && says(passage, at));
        return opens || said ? only(here.stream().map(At::direction).distinct().toList()) : Optional.empty();
    }

    /** 最有力的推手是, 掣肘来自, 构成了另一股推力. */
    private static boolean says(Passage passage, At at) {
        String words = passage.words();
        return SAID_AFTER.matcher(words.substring(at.end())).lookingAt() || SAID_BEFORE.matcher(words.substring(0, at.start())).find();
    }

    /** 然而, 但是: what follows goes the other way. */
    private static boolean turns(Passage passage) {
        return passage.cues("connective").anyMatch(cue -> cue.start() == 0 && cue.value().equals("contrast")) || TURNING.matcher(passage.words()).lookingAt();
    }

    private static String other(String way) {
        return way.equals(ForceTerms.PARTS) ? ForceTerms.JOINS : ForceTerms.PARTS;
    }

    private void close(List<Passage> stretch, Optional<String> direction) {
        direction.ifPresent(way -> found.add(maker.force(List.copyOf(stretch), way, SENTENCE)));
        stretch.clear();
    }

    /** 一方面…推力…；另一方面…拉力…: two forces in one sentence. */
    private void ofClauses(Passage passage) {
        List<int[]> clauses = clauses(passage.words());
        List<Optional<String>> ways = clauses.stream().map(clause -> direction(passage.words().substring(clause[0], clause[1]))).toList();
        if (ways.stream().flatMap(Optional::stream).distinct().count() < 2) return;
        for (int i = 0; i < clauses.size(); i++) {
            Spans place = passage.spans(clauses.get(i)[0], clauses.get(i)[1]);
            ways.get(i).ifPresent(way -> found.add(maker.force(List.of(passage), place, way, SENTENCE)));
        }
    }

    private static List<int[]> clauses(String words) {
        List<int[]> clauses = new ArrayList<>();
        int from = 0;
        for (int at = words.indexOf('；'); at >= 0; at = words.indexOf('；', from)) {
            if (at > from) clauses.add(new int[] {from, at});
            from = at + 1;
        }
        if (from < words.length()) clauses.add(new int[] {from, words.length()});
        return clauses;
    }

    private static <T> Optional<T> only(List<T> values) {
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
