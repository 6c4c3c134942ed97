package org.decoupling.loader.force;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Cues;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.passage.Wording;
import org.decoupling.loader.text.Lexicon;

/** Which tradition some words name: one of the thesaurus, else one of the article's own. */
final class TraditionNames {
    private static final Map<String, String[]> WORDS = Lexicon.table("tradition-words.tsv");
    private static final List<String> NOT_ONE = WORDS.values().stream().filter(row -> row[1].equals("none")).map(row -> row[0]).toList();
    private static final int LONGEST = 14;
    private static final int OPENING = 40;
    private static final int NEAR = 8;
    private static final Pattern SCHOOL = Pattern.compile("(?:^|[，：“是自于])(?<name>[\\p{IsHan}&&[^的是自于和与在了这那其]]{2,8}(?:主义|学派))");
    private static final Pattern TAIL = Pattern.compile("的[\\p{IsHan}]{0,6}?(?:" + WORDS.values().stream()
            .filter(row -> row[1].equals("tail")).map(row -> Pattern.quote(row[0])).collect(Collectors.joining("|")) + ")$");
    private static final Pattern MARKS = Pattern.compile("[“”‘’「」《》]|[（(][^）)]*[）)]");

    private TraditionNames() {}

    /** @param topic the side of a heading that names it: whatever it says is taken for its name */
    static Optional<Entity> inHeading(String topic) {
        if (NOT_ONE.stream().anyMatch(topic::endsWith)) return Optional.empty();
        return listed(topic).or(() -> Optional.of(nameOf(topic)).filter(name -> !name.isEmpty() && name.length() <= LONGEST).map(TraditionNames::own));
    }

    /** Words that need not name a tradition do so where the thesaurus lists them, or where they end as such names end. */
    static Optional<Entity> named(String words) {
        return listed(words).or(() -> Optional.of(nameOf(words)).filter(TraditionNames::endsLikeOne).map(TraditionNames::own));
    }

    /** An article's own name for a tradition of the thesaurus: 金融民族主义是经济民族主义在…, 现实主义的经济治国方略. */
    static Entity told(Entity own, List<Passage> lead) {
        if (own.path().startsWith("concept/")) return own;
        return lead.stream().flatMap(passage -> passage.cues("traditions").filter(cue -> tells(passage.words(), cue, own.zh()))).map(Cue::value).findFirst().map(Wording::concept).orElse(own);
    }

    private static boolean tells(String words, Cue known, String own) {
        int is = words.indexOf(own + "是");
        return is >= 0 && known.start() > is && known.start() - is - own.length() < NEAR || words.startsWith("的" + own, known.end());
    }

    /** The tradition that a sentence opens with: one of the thesaurus near its beginning, else what stands there and ends as names of schools do. */
    static Optional<Entity> opening(Passage sentence) {
        String words = sentence.words().substring(0, Math.min(OPENING, sentence.words().length()));
        return listed(words).or(() -> Optional.of(SCHOOL.matcher(words)).filter(Matcher::find).map(matcher -> own(matcher.group("name"))));
    }

    private static Optional<Entity> listed(String words) {
        return Cues.in(words).stream().filter(cue -> cue.is("traditions")).map(Cue::value).findFirst().map(Wording::concept);
    }

    private static String nameOf(String topic) {
        return TAIL.matcher(MARKS.matcher(topic).replaceAll("")).replaceFirst("").strip();
    }

    private static boolean endsLikeOne(String name) {
        return name.length() <= LONGEST && NOT_ONE.stream().noneMatch(name::endsWith) && WORDS.keySet().stream().anyMatch(word -> name.endsWith(word) && name.length() > word.length());
    }

    private static Entity own(String name) {
        return Wording.own("tradition", "dec:IntellectualTradition", name);
    }
}
