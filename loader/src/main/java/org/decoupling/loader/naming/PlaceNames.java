package org.decoupling.loader.naming;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.cue.Gazetteer;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.text.Vocabulary;

/** States by the short names that compounds are made of (中美, 对华, 美方): lexicon/names/places.yaml. */
final class PlaceNames {
    private static final Rule SHORT = Rule.named("short-state-name");
    private static final Map<String, Gazetteer.Name> STATES = Gazetteer.shortStates();
    private static final Map<String, String> PARTS = Vocabulary.read("names/places.yaml", new TypeReference<>() {});
    private static final Pattern COMPOUND = pattern("compound");
    private static final Pattern TOWARDS = pattern("towards");
    private static final Pattern SIDE = pattern("side");

    private PlaceNames() {}

    private static Pattern pattern(String name) {
        Map<String, String> parts = new HashMap<>(PARTS);
        parts.put("short", String.join("", STATES.keySet()));
        return Vocabulary.pattern(PARTS.get(name), parts);
    }

    static List<Mention> in(Passage passage) {
        List<Mention> found = new ArrayList<>();
        each(passage, COMPOUND, "pair", found);
        each(passage, TOWARDS, "one", found);
        each(passage, SIDE, "side", found);
        return found;
    }

    /** The states that a title begins with: 中美第一阶段经贸协议. */
    static List<Entity> leading(String title) {
        int end = 0;
        while (end < title.length() && STATES.containsKey(title.substring(end, end + 1))) end++;
        return end < 2 ? List.of() : title.substring(0, end).chars().distinct().mapToObj(c -> Entity.known(STATES.get(Character.toString(c)))).toList();
    }

    /** Every character of the group is a state, unless one comes twice, which no compound has. */
    private static void each(Passage passage, Pattern pattern, String group, List<Mention> found) {
        Matcher matcher = pattern.matcher(passage.words());
        while (matcher.find()) {
            String states = matcher.group(group);
            if (states.chars().distinct().count() < states.length()) continue;
            for (int i = 0; i < states.length(); i++) {
                int at = matcher.start(group) + i;
                found.add(new Mention(Entity.known(STATES.get(states.substring(i, i + 1))), passage, at, at + 1, SHORT));
            }
        }
    }
}
