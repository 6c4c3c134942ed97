package org.decoupling.loader.argument;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.text.Lexicon;

/** Institutions by how their names end, back to the word that can't be part of a name. */
final class OrganisationNames {
    private static final Rule ENDING = Rule.named("organisation-ending");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}·]{0,14}?(?<ending>" + Lexicon.lines("names/organisation-endings.txt").stream()
            .sorted((one, other) -> other.length() - one.length()).collect(Collectors.joining("|")) + ")(?![长们家业化门])");
    private static final Pattern BREAK = Pattern.compile(String.join("|", Lexicon.lines("names/organisation-breaks.txt")));
    private static final List<String> GENERIC = Lexicon.lines("names/organisation-generic.txt");

    private OrganisationNames() {}

    static List<Mention> in(Passage passage) {
        List<Mention> found = new ArrayList<>();
        Matcher name = NAME.matcher(passage.words());
        while (name.find()) {
            int from = name.start() + lastBreak(name.group());
            String own = passage.words().substring(from, name.end());
            if (isName(own, name.group("ending"))) found.add(new Mention(Entity.agent("org:Organization", own, ""), passage, from, name.end(), ENDING));
        }
        return found;
    }

    private static int lastBreak(String words) {
        int end = 0;
        Matcher matcher = BREAK.matcher(words);
        while (matcher.find()) end = matcher.end();
        return end;
    }

    /** 本地银行 and 设备公司 are kinds, not names; 理事会 alone could be any, but 财政部 is a body. */
    private static boolean isName(String name, String ending) {
        return (name.length() > ending.length() + 1 || name.equals(ending) && ending.length() > 2 && ending.endsWith("部")) && GENERIC.stream().noneMatch(name::startsWith);
    }
}
