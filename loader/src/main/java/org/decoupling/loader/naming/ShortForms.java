package org.decoupling.loader.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Passage;

/** Letters that an article puts in brackets behind a body's name stand for it from there on: 会计监督委员会（PCAOB）. Passages come in reading order. */
final class ShortForms {
    private static final Rule RULE = Rule.named("short-form");
    private static final Pattern LETTERS = Pattern.compile("(?<![A-Za-z])[A-Z][A-Za-z]{1,9}(?![A-Za-z])");
    private static final Pattern GIVEN = Pattern.compile("\\s?[（(](?<letters>[A-Z][A-Za-z]{1,9})[，,）)]");

    private final Map<String, Entity> known = new HashMap<>();

    List<Mention> in(Passage passage, List<Mention> names) {
        List<Mention> all = new ArrayList<>(names);
        Matcher matcher = LETTERS.matcher(passage.words());
        while (matcher.find()) {
            Entity body = known.get(matcher.group());
            if (body != null && names.stream().noneMatch(name -> name.from() < matcher.end() && name.to() > matcher.start()))
                all.add(new Mention(body, passage, matcher.start(), matcher.end(), RULE));
        }
        names.forEach(this::give);
        return all;
    }

    private void give(Mention name) {
        if (!name.entity().type().equals("org:Organization") && !name.entity().type().equals("dec:Alliance")) return;
        String words = name.passage().words();
        Matcher given = GIVEN.matcher(words).region(name.to(), words.length());
        if (given.lookingAt()) known.putIfAbsent(given.group("letters"), name.entity());
    }
}
