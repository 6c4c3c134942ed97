package org.decoupling.loader.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.decoupling.loader.cue.Gazetteer;
import org.decoupling.loader.cue.PersonRules;
import org.decoupling.loader.cue.PersonRules.Person;
import org.decoupling.loader.cue.PolityRules;
import org.decoupling.loader.cue.PolityRules.Polity;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.reference.NoteReading;
import org.decoupling.loader.text.Lexicon;
import org.decoupling.loader.text.PrintedKey;

/**
 * The persons of one article, and the states that only it knows: whom its notes cite, whom its sentences present as such, and where
 * their names stand again.
 */
final class People {
    private static final Rule IN_NOTE = Rule.named("person-in-note");
    private static final Rule POLITY = Rule.named("state-by-kind");
    private static final Rule AGAIN = Rule.named("person-again");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern BODY = Pattern.compile("[部院局社会网所署委处厅司办校馆组]$");
    private static final Pattern NAME_PARTS = Pattern.compile("\\s?[·•・‧∙]\\s?");
    private static final Pattern AFTER = Pattern.compile(String.join("|", Lexicon.lines("after-names.txt")) + "|"
            + String.join("|", Lexicon.lines("names/titles.txt")));
    private static final String BEFORE = "，。、；：（“ 和与及如据";
    private static final int LONGEST = 20;

    private final Map<String, Entity> persons = new LinkedHashMap<>();
    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<String, String> latinAuthors = new HashMap<>();
    private final Map<Integer, List<Mention>> direct = new HashMap<>();
    /** How long a name can be that begins with a character. */
    private final Map<Character, Integer> firsts = new HashMap<>();

    private People() {}

    static People of(List<Passage> passages, List<NoteReading> readings) {
        People people = new People();
        readings.forEach(reading -> reading.references().forEach(reference -> reference.authors().forEach(people::author)));
        passages.parallelStream().map(passage -> PolityRules.in(passage.words())).forEachOrdered(people::polities);
        passages.parallelStream().map(Presented::in).forEachOrdered(people::presented);
        return people;
    }

    /** Names of two characters alone are often words, so of these only what stands where a name stands counts. */
    private void author(String name) {
        if (CHINESE.matcher(name).matches() && !BODY.matcher(name).find()) add(name, person(name, ""), IN_NOTE);
        else latinAuthors.putIfAbsent(PrintedKey.of(name), name);
    }

    /** Before persons, so that a state that says something is none. */
    private void polities(List<Polity> polities) {
        polities.forEach(polity -> add(polity.name(), Entity.agent(polity.type(), polity.name(), ""), POLITY));
    }

    private record Presented(Passage passage, List<Person> persons) {
        static Presented in(Passage passage) {
            return new Presented(passage, PersonRules.in(passage.words()));
        }
    }

    private void presented(Presented presented) {
        Passage passage = presented.passage();
        for (Person person : presented.persons()) {
            if (rules.get(person.name()) == POLITY) continue;
            Entity entity = person(person.name(), person.latin());
            direct.computeIfAbsent(passage.index(), index -> new ArrayList<>())
                    .add(new Mention(entity, passage, person.start(), person.end(), rules.getOrDefault(person.name(), person.rule())));
            add(person.name(), entity, AGAIN);
            surname(person.name(), entity);
        }
    }

    /** Of a foreign name the last part alone may stand for the person afterwards. */
    private void surname(String name, Entity entity) {
        String[] parts = NAME_PARTS.split(name);
        if (parts.length > 1 && parts[parts.length - 1].length() > 1) add(parts[parts.length - 1], entity, AGAIN);
    }

    /** One person has one node: the gazetteer's, or that of the author whom a note prints in Latin letters, or the printed name's. */
    private Entity person(String zh, String latin) {
        Entity before = persons.get(zh);
        if (before != null && latin.isEmpty()) return before;
        Entity known = Gazetteer.printed(zh).filter(name -> name.type().equals("foaf:Person")).map(Entity::known).orElse(null);
        if (known != null) return known;
        String author = latinAuthors.get(PrintedKey.of(latin));
        Entity named = Entity.agent("foaf:Person", author == null ? zh : "", author == null ? latin : author);
        return new Entity(named.path(), "foaf:Person", zh, latin);
    }

    private void add(String name, Entity person, Rule rule) {
        if (name.length() > LONGEST) return;
        persons.putIfAbsent(name, person);
        rules.putIfAbsent(name, rule);
        firsts.merge(name.charAt(0), name.length(), Math::max);
    }

    /** Where the persons stand in a passage: as presented there, and by their names wherever these stand again. */
    List<Mention> in(Passage passage) {
        List<Mention> found = new ArrayList<>(direct.getOrDefault(passage.index(), List.of()));
        String words = passage.words();
        IntStream.range(0, words.length()).filter(at -> firsts.containsKey(words.charAt(at))).forEach(at -> again(passage, words, at, found));
        return found;
    }

    private void again(Passage passage, String words, int at, List<Mention> found) {
        for (int end = Math.min(words.length(), at + firsts.get(words.charAt(at))); end > at + 1; end--) {
            String name = words.substring(at, end);
            Entity person = persons.get(name);
            if (person == null || name.length() < 3 && !inNamePlace(words, at, end)) continue;
            found.add(new Mention(person, passage, at, end, rules.get(name)));
            return;
        }
    }

    private static boolean inNamePlace(String words, int from, int to) {
        return (from == 0 || BEFORE.indexOf(words.charAt(from - 1)) >= 0) && AFTER.matcher(words).region(to, words.length()).lookingAt();
    }
}
