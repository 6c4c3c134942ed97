package org.decoupling.loader.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.text.Chars;
import org.decoupling.loader.text.Lexicon;

/** Institutions by how their names end, back to the word that can't be part of a name. */
final class OrganisationNames {
    private static final Rule ENDING = Rule.named("organisation-ending");
    private static final Pattern GOES_ON = Pattern.compile("[长们家业化门]");
    private static final int LONGEST = 14;
    private static final Pattern BREAK = Pattern.compile(String.join("|", Lexicon.lines("names/organisation-breaks.txt")));
    private static final List<String> GENERIC = Lexicon.lines("names/organisation-generic.txt");

    private OrganisationNames() {}

    static List<Mention> in(Passage passage) {
        List<Mention> found = new ArrayList<>();
        passage.cues("organisation-ending").filter(ending -> !goesOn(passage.words(), ending.end())).forEach(ending -> {
            int from = start(passage.words(), ending.start());
            String own = passage.words().substring(from, ending.end());
            if (isName(own, ending)) found.add(new Mention(Entity.agent("org:Organization", own, ""), passage, from, ending.end(), ENDING));
        });
        return found;
    }

    private static boolean goesOn(String words, int end) {
        return end < words.length() && GOES_ON.matcher(words.substring(end, end + 1)).matches();
    }

    /** Back over Chinese characters and name dots, then up again past the last word that breaks off a name. */
    private static int start(String words, int ending) {
        int from = ending;
        while (from > 0 && ending - from < LONGEST && (Chars.han(words.charAt(from - 1)) || words.charAt(from - 1) == '·')) from--;
        return from + lastBreak(words.substring(from, ending));
    }

    private static int lastBreak(String words) {
        int end = 0;
        Matcher matcher = BREAK.matcher(words);
        while (matcher.find()) end = matcher.end();
        return end;
    }

    /** 本地银行 and 设备公司 are kinds, not names; 理事会 alone could be any, but 财政部 is a body. */
    private static boolean isName(String name, Cue ending) {
        return (name.length() > ending.form().length() + 1 || name.equals(ending.form()) && ending.value().equals("bare")) && GENERIC.stream().noneMatch(name::startsWith);
    }
}
