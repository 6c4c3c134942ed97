package org.decoupling.loader.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Vocabulary;

/** Names as notes print them: in lists, with nationalities before them and glosses behind them. */
final class People {
    private static final String FROM = "[\\[［〔【(（][^\\]］〕】)）]{1,6}[\\]］〕】)）]";
    private static final Pattern NATIONALITY = Pattern.compile("^(?:" + FROM + "\\s?){1,2}");
    private static final Pattern GLOSS = Pattern.compile("\\s?[(（][A-Za-z][^)）]{0,60}[)）]");
    private static final Pattern MORE = Vocabulary.pattern("[，,、]?\\s?(?:{{and-others}}|et\\.?\\s?al\\.?)\\s?$");
    private static final Pattern ORGANISATION = Vocabulary.pattern("{{organisation}}(?:[（(].{1,40}[）)])?$");
    private static final Pattern ORGANISATION_LATIN = Vocabulary.pattern("\\b{{organisation-latin}}s?\\b");
    private static final Pattern PROSE = Vocabulary.pattern("{{prose}}");
    private static final Pattern ENDS_IN_VERB = Vocabulary.pattern("{{prose}}$");
    private static final Pattern COMMA_IN_HAN = Pattern.compile("[，,]\\s?(?=\\p{IsHan})");
    private static final Pattern HAN_AND = Pattern.compile("(?<=[^和与及]{2})(?:和|与|以及|及|暨)(?=[^和与及]{2})");
    private static final Pattern LATIN_LIST = Pattern.compile(", |\\s(?:and|&)\\s");
    /** 拉普拉斯, Pierre-Simon is one person. */
    private static final Pattern INVERTED = Pattern.compile("[\\p{IsHan}·]{2,20}, \\p{Lu}[\\p{IsLatin}. -]{1,30}");
    /** Harper, Otto J. is one too. */
    private static final Pattern SURNAME = Pattern.compile("\\p{Lu}[\\p{L}’'-]{1,24}");
    private static final Pattern GIVEN = Pattern.compile("(?:\\p{Lu}[\\p{L}-]{1,20}\\s)?(?:\\p{Lu}\\.[ -]?){1,3}");
    private static final Pattern ONE_NAME = Pattern.compile("\\p{Lu}\\p{L}{1,20}(?:\\s\\p{Lu}\\.?)?\\.?");
    private static final Pattern LATIN_SEPARATOR = Pattern.compile("\\s?,?\\s(?:and|&)\\s|\\s?&\\s|,\\s?|;\\s?");
    private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z.&-]{1,11}");
    private static final Pattern PERSON_LATIN = Pattern.compile(
            "(?:(?:\\p{Lu}[\\p{L}.'’-]{0,24}+,?|de|van|von|der|den|la|le|al|bin|el|du|da|di|dos|y)\\s?+){1,6}+");
    private static final int ORDINARY_NAME = 3;
    private static final int LONGEST_HAN_NAME = 10;
    private static final int LONGEST_ORGANISATION = 60;

    private People() {}

    static boolean isMore(String printed) {
        return MORE.matcher(printed).find();
    }

    static List<String> split(String printed) {
        String names = NATIONALITY.matcher(MORE.matcher(printed.strip()).replaceFirst("")).replaceFirst("");
        List<String> people = new ArrayList<>();
        for (String part : isHan(names) ? splitHan(names) : splitLatin(names)) {
            String name = clean(part);
            if (!name.isEmpty()) people.add(name);
        }
        return people;
    }

    /** 张三, 李四, 等 with the marks of Chinese lists. */
    static String inOrder(String names) {
        return Script.han(names) > 0 ? COMMA_IN_HAN.matcher(names).replaceAll("、") : names;
    }

    private static boolean isHan(String names) {
        return Script.han(names) > 0 && !LATIN_LIST.matcher(names).find() || names.indexOf('、') >= 0;
    }

    private static List<String> splitHan(String names) {
        List<String> parts = new ArrayList<>();
        for (String part : names.split("[、；;/]|，\\s?|\\s{2,}")) parts.addAll(splitAtAnd(part));
        return parts;
    }

    /** 和 joins two names, but stands inside many an institution's. */
    private static List<String> splitAtAnd(String part) {
        Matcher and = HAN_AND.matcher(part);
        if (!and.find()) return List.of(part);
        String left = part.substring(0, and.start());
        String right = part.substring(and.end());
        boolean names = isPersonHan(left) && isPersonHan(right) && !isOrganisation(right);
        return names || isOrganisation(left) && isOrganisation(right) ? List.of(left, right) : List.of(part);
    }

    private static List<String> splitLatin(String names) {
        if (isOrganisation(names) || INVERTED.matcher(names).matches()) return List.of(names);
        List<String> parts = new ArrayList<>(List.of(LATIN_SEPARATOR.split(names)));
        for (int at = 0; at + 1 < parts.size() && (at == 0 || allInverted(parts, at)); at++) {
            if (isInverted(parts, at)) parts.set(at, parts.get(at) + ", " + parts.remove(at + 1));
        }
        return parts;
    }

    private static boolean allInverted(List<String> parts, int from) {
        for (int at = from; at < parts.size(); at += 2) {
            if (at + 1 == parts.size() || !SURNAME.matcher(parts.get(at)).matches() || !GIVEN.matcher(parts.get(at + 1)).matches()) return false;
        }
        return true;
    }

    /** A surname and its initials; or, first in a list, a surname and one given name with a full stop behind it or longer names after it. */
    private static boolean isInverted(List<String> parts, int at) {
        if (!SURNAME.matcher(parts.get(at)).matches()) return false;
        if (GIVEN.matcher(parts.get(at + 1)).matches()) return true;
        List<String> others = parts.subList(at + 2, parts.size());
        boolean last = others.isEmpty() ? parts.get(at + 1).endsWith(".") : others.stream().allMatch(other -> other.indexOf(' ') > 0);
        return at == 0 && last && ONE_NAME.matcher(parts.get(at + 1)).matches();
    }

    static String clean(String part) {
        String name = GLOSS.matcher(part.strip()).replaceAll("");
        name = NATIONALITY.matcher(name).replaceFirst("");
        return name.replaceAll("^(?:and|&)\\s|[,，.．：:]+$(?<![A-Z]\\.)(?<!Jr\\.)", "").strip();
    }

    static boolean isProse(String words) {
        return PROSE.matcher(words).find() || words.indexOf('《') >= 0;
    }

    static boolean isOrganisation(String name) {
        return ORGANISATION.matcher(name).find() || ORGANISATION_LATIN.matcher(name).find() || ACRONYM.matcher(name).matches();
    }

    /** Whether words before a title may be its authors and not half a sentence. */
    static boolean areNames(String printed) {
        List<String> people = split(printed);
        return !people.isEmpty() && people.stream().allMatch(People::isName);
    }

    private static boolean isName(String name) {
        if (Script.han(name) == 0) return isPersonLatin(name) || name.length() <= 120 && isOrganisation(name) && isCapital(name);
        if (isOrganisation(name)) return name.length() <= LONGEST_ORGANISATION && !ENDS_IN_VERB.matcher(name).find();
        return isPersonHan(name);
    }

    private static boolean isCapital(String name) {
        return Character.isUpperCase(name.charAt(0)) || Character.isDigit(name.charAt(0));
    }

    private static boolean isPersonHan(String name) {
        boolean foreign = name.indexOf('·') >= 0 || name.indexOf('•') >= 0 || Script.latin(name) > 0;
        return name.length() <= (foreign ? 40 : LONGEST_HAN_NAME) && (name.length() <= ORDINARY_NAME || !PROSE.matcher(name).find())
                && name.chars().noneMatch(c -> "，。；：《》“”！？".indexOf(c) >= 0 || Character.isDigit(c));
    }

    static boolean isPersonLatin(String name) {
        return name.length() <= 60 && PERSON_LATIN.matcher(name).matches();
    }
}
