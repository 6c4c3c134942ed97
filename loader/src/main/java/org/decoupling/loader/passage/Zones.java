package org.decoupling.loader.passage;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.decoupling.loader.cue.Cue;

/** What the parts of an article are for, by their headings and by how their paragraphs open: lexicon/cues/zone.tsv. */
public final class Zones {
    public enum Zone { FRAME, OUTLOOK, ADVICE }

    /** How far into a paragraph a word still says what the paragraph is for. */
    private static final int OPENING = 14;
    private static final Set<String> FRAME = Set.of("0", "1", "abstract");

    private final Map<String, Set<Zone>> sections = new HashMap<>();
    private final Map<Integer, Set<Zone>> paragraphs = new HashMap<>();

    public Zones(List<Passage> passages) {
        FRAME.forEach(path -> sections.put(path, EnumSet.of(Zone.FRAME)));
        passages.forEach(this::read);
    }

    private void read(Passage passage) {
        switch (passage.kind()) {
            case HEADING -> zones(sections, passage.section(), passage, passage.words().length());
            case SENTENCE -> { if (passage.sentence() == 1) zones(paragraphs, passage.paragraph(), passage, OPENING); }
            case NOTE -> { }
        }
    }

    private static <K> void zones(Map<K, Set<Zone>> of, K key, Passage passage, int reach) {
        passage.cues("zone").filter(cue -> cue.end() <= reach && (passage.kind() == Passage.Kind.HEADING || cue.more().isEmpty())).map(Zones::zone)
                .forEach(zone -> of.computeIfAbsent(key, none -> EnumSet.noneOf(Zone.class)).add(zone));
    }

    private static Zone zone(Cue cue) {
        return Zone.valueOf(cue.value().toUpperCase(Locale.ROOT));
    }

    /** What a passage of the abstract or the introduction speaks of is told of again. */
    public static boolean announces(Passage passage) {
        return FRAME.contains(passage.section());
    }

    public boolean is(Passage passage, Zone zone) {
        return paragraphs.getOrDefault(passage.paragraph(), Set.of()).contains(zone) || isSection(passage.section(), zone);
    }

    /** A section is for what the sections that hold it are for. */
    private boolean isSection(String path, Zone zone) {
        int dot = path.lastIndexOf('.');
        return sections.getOrDefault(path, Set.of()).contains(zone) || dot > 0 && isSection(path.substring(0, dot), zone);
    }
}
