package org.decoupling.loader.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who made a work, in an English note: authors, or editors where (ed.) follows the names. */
final class LatinMakers {
    private static final Pattern EDITORS = Pattern.compile("(?<names>.{2,300}?),?\\s?\\(?(?:[Ee]ds?|[Ee]ditors?)\\b\\.?\\)?");
    private static final Pattern EDITOR_MARK = Pattern.compile("\\(?(?:[Ee]ds?|[Ee]ditors?)\\.?\\)?");
    private static final Pattern YEAR = Pattern.compile("[,.]?\\s\\(?(?<year>(?:19|20)\\d{2})[a-z]?\\)?[.,:]?$");
    private static final Pattern GIVEN_NAME = Pattern.compile("(?:\\p{Lu}[\\p{L}-]{1,20}\\s)?(?:\\p{Lu}\\.[ -]?){1,3}");
    private static final Pattern ONE_NAME = Pattern.compile("\\p{Lu}\\p{L}{1,24}(?:\\s\\p{Lu}\\.?)?");
    private static final Pattern AND = Pattern.compile("(?:^|\\s)(?:and|&)\\s");
    private static final int MOST_AUTHORS = 12;

    private final LatinFields fields;
    private final List<Piece> names = new ArrayList<>();

    private LatinMakers(LatinFields fields) {
        this.fields = fields;
    }

    /** Whether the words are names, which the draft then holds. */
    static boolean read(String printed, Draft draft) {
        Matcher year = YEAR.matcher(printed.strip());
        if (year.find()) {
            draft.put("year", year.group("year"));
            return read(printed.strip().substring(0, year.start()), draft);
        }
        Matcher editors = EDITORS.matcher(printed.strip());
        boolean edited = editors.matches();
        String people = edited ? editors.group("names") : printed;
        if (!People.areNames(people)) return false;
        draft.put(edited ? "editors" : "authors", people);
        if (People.isMore(people)) draft.moreAuthors();
        return true;
    }

    /** Reads the names before an unquoted title; where the title starts. */
    static int read(LatinFields fields, Draft draft) {
        LatinMakers makers = new LatinMakers(fields);
        makers.collect();
        if (makers.names.isEmpty()) return fields.piece().start();
        Piece last = makers.names.getLast();
        int stop = makers.names.size() == 2 && makers.isGivenBeforeStop(last) ? 1 : 0;
        String printed = fields.piece().plain(makers.names.getFirst().start(), last.end() + stop);
        return read(printed, draft) ? fields.skip(fields.stop(last.end() - 1)) : fields.piece().start();
    }

    /** A list ends in an "and", "et al." or "eds."; without any of these there is one author, whatever the title looks like. */
    private void collect() {
        int at = fields.piece().start();
        while (names.size() < MOST_AUTHORS && isAuthor(at)) {
            Piece name = fields.name(at);
            names.add(name);
            at = fields.skip(fields.stop(at));
            if (endsList(name.plain())) {
                addEditorMark(at);
                return;
            }
        }
        int one = names.size() > 1 && (GIVEN_NAME.matcher(names.get(1).plain()).matches() || isGivenBeforeStop(names.get(1))) ? 2 : 1;
        if (names.size() > one) names.subList(one, names.size()).clear();
    }

    /** Smith, John. Title. The full stop ends the one name. */
    private boolean isGivenBeforeStop(Piece name) {
        return name.end() < fields.piece().end() && fields.piece().at(name.end()) == '.' && ONE_NAME.matcher(name.plain()).matches()
                && ONE_NAME.matcher(names.getFirst().plain()).matches() && fields.piece().plain().indexOf(", ") < 40;
    }

    private boolean isAuthor(int at) {
        String name = fields.name(at).plain();
        if (fields.stop(at) >= fields.piece().end() || name.isEmpty()) return false;
        if (!names.isEmpty() && (People.isMore(name) || EDITOR_MARK.matcher(name).matches())) return true;
        boolean last = AND.matcher(name).lookingAt();
        return last ? !names.isEmpty() && People.areNames(name) : isName(name);
    }

    private static boolean isName(String name) {
        return EDITORS.matcher(name).matches() || People.areNames(name) || GIVEN_NAME.matcher(name).matches();
    }

    private static boolean endsList(String name) {
        return AND.matcher(name).find() && !People.isOrganisation(name) || People.isMore(name)
                || EDITORS.matcher(name).matches() || EDITOR_MARK.matcher(name).matches();
    }

    private void addEditorMark(int at) {
        Piece next = fields.name(at);
        if (!next.isEmpty() && EDITOR_MARK.matcher(next.plain()).matches()) names.add(next);
    }
}
