package org.decoupling.loader.force;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Cues;
import org.decoupling.loader.passage.Passage;

/**
 * A heading of the form topic：role, such as the idea on one side and what it is to the policy on the other. Which side is
 * which is told by the words of the role.
 *
 * @param topic what the part is about
 * @param role  what that is to something else; empty where the heading has one side only
 */
record HeadingSides(String topic, String role) {
    private static final Pattern PARTING = Pattern.compile("[：:]|—{1,2}|──");

    static HeadingSides of(Passage heading, ForceTerms terms) {
        String title = titleOf(heading);
        String[] sides = PARTING.split(title, 2);
        if (sides.length < 2 || sides[0].isBlank() || sides[1].isBlank()) return new HeadingSides(title, "");
        String left = sides[0].strip();
        String right = sides[1].strip();
        return isRole(left, terms) && !isRole(right, terms) || !named(left) && named(right) && !isRole(right, terms)
                ? new HeadingSides(right, left) : new HeadingSides(left, right);
    }

    /** The words of a heading without its number. */
    static String titleOf(Passage heading) {
        String words = heading.words().strip();
        String label = heading.opener();
        return (words.startsWith(label) ? words.substring(label.length()) : words).strip();
    }

    /** It says what the topic does for a policy, or to which force it gives rise. */
    private static boolean isRole(String side, ForceTerms terms) {
        return cues(side, "root-function").findAny().isPresent() || terms.in(side).findAny().isPresent();
    }

    private static boolean named(String side) {
        return cues(side, "traditions").findAny().isPresent();
    }

    /** The listed words of one kind on the role's side first, then on the topic's. */
    Stream<Cue> cues(String kind) {
        return Stream.concat(cues(role, kind), cues(topic, kind));
    }

    private static Stream<Cue> cues(String side, String kind) {
        return Cues.in(side).stream().filter(cue -> cue.is(kind));
    }
}
