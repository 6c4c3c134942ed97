package org.decoupling.loader.naming;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.cue.Gazetteer;
import org.decoupling.loader.cue.Leaders;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.text.Vocabulary;

/** 前任政府 and the like: the government before the one that the text named last. Passages come in reading order. */
final class Predecessors {
    private static final Rule PREVIOUS = Rule.named("previous-administration");
    private static final Map<String, String> PARTS = Vocabulary.read("names/places.yaml", new TypeReference<>() {});
    private static final Pattern BEFORE = Pattern.compile(PARTS.get("before"));

    private String last = "";

    /** The names of the passage, and the governments before theirs where it speaks of them. */
    List<Mention> in(Passage passage, List<Mention> names) {
        List<Mention> all = new ArrayList<>(names);
        Matcher matcher = BEFORE.matcher(passage.words());
        while (matcher.find()) mention(passage, matcher, names).ifPresent(all::add);
        names.stream().filter(Predecessors::isAdministration).forEach(mention -> last = mention.entity().name());
        all.sort(Comparator.comparingInt(Mention::from));
        return all;
    }

    private Optional<Mention> mention(Passage passage, Matcher matcher, List<Mention> names) {
        String current = names.stream().filter(mention -> isAdministration(mention) && mention.to() <= matcher.start())
                .reduce((one, other) -> other).map(mention -> mention.entity().name()).orElse(last);
        return Leaders.named(current).map(Leaders.Administration::before).flatMap(Gazetteer::of)
                .filter(name -> names.stream().noneMatch(one -> one.from() < matcher.end() && one.to() > matcher.start()))
                .map(name -> new Mention(Entity.known(name), passage, matcher.start(), matcher.end(), PREVIOUS));
    }

    private static boolean isAdministration(Mention mention) {
        return mention.entity().type().equals("dec:Administration");
    }
}
