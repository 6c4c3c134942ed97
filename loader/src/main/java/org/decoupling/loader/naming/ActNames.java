package org.decoupling.loader.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.decoupling.loader.cue.Gazetteer;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.text.Lexicon;

/** Laws, orders and agreements by their titles: in book marks or quotes, and ending in a genre of law. */
final class ActNames {
    private static final Rule ACT = Rule.named("legal-act");
    private static final String GENRE = Lexicon.lines("act-genres.txt").stream().collect(Collectors.joining("|", "(?:", ")"));
    private static final Pattern TITLE = Pattern.compile("《(?<title>[^《》]{2,60}(?<![方看做说书想用语立司执办手])" + GENRE + "(?:（[^（）]{1,12}）)?)》"
            + "(?:\\s?[（(](?<latin>[A-Z][^（）()《》]{5,200})[）)])?|“(?<quoted>\\p{IsHan}{4,24}(?:法案|行政令|条约|公约|协定|协议|议定书))”");

    /** A plan or strategy is an act where it is issued, and may be a book elsewhere. */
    private static final Pattern ISSUED = Pattern.compile("(?:出台|颁布|签署|通过|签订|发布|公布|批准|实施|提出|推出)(?:了|的)?《(?<title>[^《》]{2,40}(?:计划|战略|方案|框架|规划|纲要|倡议|路线图))》(?:\\s?[（(](?<latin>[A-Z][^（）()《》]{5,200})[）)])?");

    /** 第14105号行政令. */
    private static final Pattern NUMBERED = Pattern.compile("第\\s?[0-9０-９]{3,6}\\s?号(?:行政令|行政命令|总统令|公告|令|决议)");
    /** An agreement or bill that is signed or passed under a name without marks. */
    private static final Pattern UNMARKED = Pattern.compile("(?:签署|签订|缔结|通过)(?:了)?(?<title>(?![一多数若各相任])[\\p{IsHan}&&[^的了等和与项份个]]{4,12}(?:协议|协定|条约|议定书|法案))");

    private ActNames() {}

    static List<Mention> in(Passage passage) {
        List<Mention> found = new ArrayList<>();
        Matcher title = TITLE.matcher(passage.words());
        while (title.find()) found.add(new Mention(entity(title), passage, title.start(), end(title), ACT));
        Matcher issued = ISSUED.matcher(passage.words());
        Matcher numbered = NUMBERED.matcher(passage.words());
        while (numbered.find()) found.add(new Mention(entity(numbered.group().replaceAll("\\s", ""), null), passage, numbered.start(), numbered.end(), ACT));
        Matcher unmarked = UNMARKED.matcher(passage.words());
        while (unmarked.find()) found.add(new Mention(entity(unmarked.group("title"), null), passage, unmarked.start("title"), unmarked.end("title"), ACT));
        while (issued.find()) found.add(new Mention(entity(issued.group("title"), issued.group("latin")), passage, issued.start("title") - 1, issued.end("title") + 1, ACT));
        return found;
    }

    /** Its place ends with the closing mark; the name in Latin letters is no part of it. */
    private static int end(Matcher title) {
        return title.group("title") == null ? title.end() : title.end("title") + 1;
    }

    private static Entity entity(Matcher title) {
        String zh = title.group("title") == null ? title.group("quoted") : title.group("title");
        return entity(zh, title.group("title") == null ? null : title.group("latin"));
    }

    private static Entity entity(String zh, String latin) {
        String en = latin == null ? "" : latin.strip();
        return Gazetteer.printed(zh).filter(name -> name.type().equals("dec:LegalAct")).map(Entity::known)
                .orElseGet(() -> new Entity(Entity.agent("", zh, "").path().replace("agent/", "act/"), "dec:LegalAct", zh, en));
    }
}
