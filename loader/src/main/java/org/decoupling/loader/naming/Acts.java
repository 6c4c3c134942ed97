package org.decoupling.loader.naming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Gazetteer;
import org.decoupling.loader.cue.Time;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.passage.Side;
import org.decoupling.loader.passage.Years;
import org.decoupling.loader.reference.NoteReading;
import org.decoupling.loader.reference.Reference;
import org.decoupling.loader.text.PrintedKey;

/** What is known of each act that is named: its English title, who issued it and when, from the note at its mark or the sentence. */
final class Acts {
    private static final Pattern LEGAL = Pattern.compile("^(?:Executive Order|Proclamation|Presidential|Memorandum|Notice|Determination)|\\b(?:Act|Agreement|Treaty|Order|Accord)\\b");
    private static final Pattern BETWEEN_STATES = Pattern.compile("协议|协定|条约|公约|公报|声明|宣言");
    private static final Pattern NUMBER = Pattern.compile("(?<=第)[0-9]{3,6}(?=号)");
    private static final Pattern YEAR = Pattern.compile("^([0-9]{4})年");
    private static final Pattern INVOKED = Pattern.compile("(?:依据|援引|根据|按照|依照|依)(?:了)?$");
    private static final Pattern STATUTE = Pattern.compile("法案?$");
    /** A mark that belongs to an act stands at once after its title or its Latin form. */
    private static final int NEAR = 3;
    private static final int SAME_SENTENCE = 60;
    private static final String PARLIAMENT = "国会";

    private final List<NoteReading> readings;
    private final Years years;
    private final Map<String, Act> acts = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();

    Acts(List<NoteReading> readings, Years years) {
        this.readings = readings;
        this.years = years;
    }

    /** @param before the agents named before it in its sentence, nearest last */
    void add(Mention mention, List<Mention> before) {
        String path = mention.entity().path();
        List<Integer> notes = notes(mention);
        Optional<Reference> cited = notes.stream().flatMap(note -> readings.get(note).references().stream())
                .filter(reference -> cites(reference, mention)).findFirst().or(() -> named(mention));
        cited.ifPresent(reference -> titles.putIfAbsent(path, latin(reference.title()) ? reference.title() : ""));
        Act act = new Act(mention, issuers(mention, cited, before), cited.map(Acts::date).filter(date -> !date.isEmpty()).orElseGet(() -> date(mention)), notes);
        acts.merge(path, act, Acts::both);
    }

    List<Act> found() {
        return acts.values().stream().map(act -> new Act(titled(act.mention()), act.issuers(), act.date(), act.notes())).toList();
    }

    /** The English title that a note gives to an act whose name stands alone in the text. */
    Mention titled(Mention mention) {
        Entity act = mention.entity();
        String title = act.en().isEmpty() ? titles.getOrDefault(act.path(), "") : act.en();
        return new Mention(new Entity(act.path(), act.type(), act.zh(), title), mention.passage(), mention.from(), mention.to(), mention.rule());
    }

    private static Act both(Act one, Act other) {
        List<Integer> notes = new ArrayList<>(one.notes());
        other.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
        return new Act(one.mention(), one.issuers().isEmpty() ? other.issuers() : one.issuers(), one.date().isEmpty() ? other.date() : one.date(), notes);
    }

    private static List<Integer> notes(Mention mention) {
        if (mention.passage().kind() == Passage.Kind.NOTE) return List.of(mention.passage().note());
        int end = end(mention);
        return mention.passage().marks().stream().filter(mark -> mark.start() >= mention.to() && mark.start() <= end)
                .flatMap(mark -> mark.mark().note().stream()).toList();
    }

    /** What a note of the same sentence cites under the act's own name or number. */
    private Optional<Reference> named(Mention mention) {
        return mention.passage().marks().stream().flatMap(mark -> mark.mark().note().stream()).flatMap(note -> readings.get(note).references().stream())
                .filter(reference -> isNamed(PrintedKey.of(full(reference).title()), mention.entity())).findFirst();
    }

    private static boolean isNamed(String title, Entity act) {
        if (title.isEmpty()) return false;
        Matcher number = NUMBER.matcher(act.zh());
        return title.equals(PrintedKey.of(act.zh())) || !act.en().isEmpty() && title.equals(PrintedKey.of(act.en())) || number.find() && title.contains(number.group());
    }

    /** Behind its title and what may stand in brackets after it. */
    private static int end(Mention mention) {
        return mention.to() + (mention.entity().en().isEmpty() ? NEAR : mention.entity().en().length() + 2 * NEAR);
    }

    /** A note cites an act by its name; where the text has no Latin name, any law that the note cites alone is it. */
    private static boolean cites(Reference reference, Mention mention) {
        String title = PrintedKey.of(full(reference).title());
        if (title.equals(PrintedKey.of(mention.entity().zh()))) return true;
        if (!mention.entity().en().isEmpty()) return title.contains(PrintedKey.of(mention.entity().en())) && !title.isEmpty() && full(reference).title().indexOf(':') < 0;
        return mention.passage().kind() == Passage.Kind.SENTENCE && LEGAL.matcher(full(reference).title()).find();
    }

    private static Reference full(Reference reference) {
        return reference.antecedent().orElse(reference);
    }

    private static boolean latin(String title) {
        return !title.isEmpty() && title.charAt(0) < 0x2E80;
    }

    private List<Entity> issuers(Mention mention, Optional<Reference> cited, List<Mention> before) {
        String of = Gazetteer.of(mention.entity().name()).map(Gazetteer.Name::of).orElse("");
        if (!of.isEmpty()) return Gazetteer.of(of).map(Entity::known).stream().toList();
        List<Entity> states = BETWEEN_STATES.matcher(mention.entity().zh()).find() ? PlaceNames.leading(mention.entity().zh()) : List.of();
        if (!states.isEmpty()) return states;
        List<Entity> authors = cited.or(() -> sameGenre(mention)).map(Acts::full).map(Reference::authors).stream().flatMap(List::stream).map(Acts::agent).toList();
        if (!authors.isEmpty()) return authors;
        return before.isEmpty() ? List.of() : List.of(maker(mention, before.getLast().entity()));
    }

    /** A statute that someone else acts under, or is said to sign, is of the parliament of his state. */
    private static Entity maker(Mention act, Entity agent) {
        boolean other = INVOKED.matcher(act.passage().words().substring(0, act.from())).find() || agent.isActor() && !agent.type().equals("org:Organization");
        if (!other || !STATUTE.matcher(act.entity().zh()).find()) return agent;
        return Side.of(agent).flatMap(Gazetteer::of).flatMap(state -> Gazetteer.printed(state.zh() + PARLIAMENT)).map(Entity::known).orElse(agent);
    }

    /** Another law that the sentence's notes cite: its maker is most likely this one's. */
    private Optional<Reference> sameGenre(Mention mention) {
        Stream<Integer> notes = mention.passage().kind() == Passage.Kind.NOTE ? Stream.of(mention.passage().note())
                : mention.passage().marks().stream().flatMap(mark -> mark.mark().note().stream());
        return notes.flatMap(note -> readings.get(note).references().stream()).filter(reference -> LEGAL.matcher(full(reference).title()).find()).findFirst();
    }

    private static Entity agent(String author) {
        return Gazetteer.printed(author).map(Entity::known).orElseGet(() -> latin(author) ? Entity.agent("org:Organization", "", author)
                : Entity.agent("org:Organization", author, ""));
    }

    private static String date(Reference reference) {
        Reference full = full(reference);
        if (full.years().isEmpty()) return "";
        String month = full.month().isEmpty() ? "" : "-%02d".formatted(Integer.parseInt(full.month()));
        return full.years().getFirst() + month + (month.isEmpty() || full.day().isEmpty() ? "" : "-%02d".formatted(Integer.parseInt(full.day())));
    }

    /** The last date before it, or else the one right behind, where it stands close and something happened then. */
    private String date(Mention mention) {
        Matcher year = YEAR.matcher(mention.entity().zh());
        if (year.find()) return year.group(1);
        if (!mention.passage().has("happening") || INVOKED.matcher(mention.passage().words().substring(0, mention.from())).find()) return "";
        List<Time> plain = years.of(mention.passage()).stream().filter(time -> !time.relation()).toList();
        int after = end(mention);
        return plain.stream().filter(time -> time.end() <= mention.from() && mention.from() - time.start() <= SAME_SENTENCE).reduce((one, other) -> other)
                .or(() -> plain.stream().filter(time -> time.start() >= mention.to() && time.start() <= after).findFirst()).map(Time::edtf).orElse("");
    }
}
