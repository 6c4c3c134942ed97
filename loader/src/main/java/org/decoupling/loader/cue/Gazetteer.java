package org.decoupling.loader.cue;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.decoupling.loader.text.Lexicon;
import org.decoupling.loader.text.PrintedKey;

/**
 * States, bodies, leaders, regions and laws that are known by name: the regions of CLDR and the tables under lexicon/names.
 * Their spellings come into the trie as cues of the kind {@link #KIND}; a word that holds a name but names nobody has no value.
 */
public final class Gazetteer {
    public static final String KIND = "known-name";
    private static final Gazetteer ALL = new Gazetteer();

    /** @param slug under id/agent/, or id/act/ for a law; @param of slug of the state it belongs to, empty where it belongs to none */
    public record Name(String slug, String type, String zh, String en, String of) {}

    private final Map<String, Name> names = new LinkedHashMap<>();
    private final Map<String, String> forms = new TreeMap<>();
    private final Map<String, String> keys = new HashMap<>();

    private Gazetteer() {
        Lexicon.lines("names/known.tsv").forEach(line -> known(line.split("\t", -1)));
        Lexicon.lines("names/states-of-unions.tsv").forEach(line -> stateOfUnion(line.split("\t", -1)));
        Lexicon.lines("names/leaders.tsv").forEach(line -> leader(line.split("\t", -1)));
        Leaders.administrations().forEach(this::administration);
        regions();
        Lexicon.lines("names/not-names.txt").forEach(word -> forms.put(word, ""));
    }

    private void known(String[] row) {
        String type = row[1].equals("Act") ? "dec:LegalAct" : row[1].equals("Organization") ? "org:Organization" : "dec:" + row[1];
        add(new Name(row[0], type, row[2], row[3], row.length > 5 ? row[5] : ""), row[2], row[3]);
        if (row.length > 4) spell(row[0], row[4]);
    }

    private void stateOfUnion(String[] row) {
        add(new Name(row[0], "dec:Constituency", row[1], row[2], "united-states"), row[1], row[1] + "州");
        if (row.length > 3) spell(row[0], row[3]);
    }

    private void leader(String[] row) {
        add(new Name(row[0], "foaf:Person", row[1], row[2], row[4]), row[1], row[2]);
        spell(row[0], row[3]);
    }

    private void administration(Leaders.Administration one) {
        add(new Name(one.slug(), "dec:Administration", one.zh(), one.en(), one.state()), one.zh());
        one.spellings().forEach(form -> forms.putIfAbsent(form, one.slug()));
    }

    /** Where a table names a state that CLDR knows too, the table's names stand and CLDR's only add a spelling. */
    private void regions() {
        LocaleDisplayNames chinese = LocaleDisplayNames.getInstance(ULocale.SIMPLIFIED_CHINESE);
        LocaleDisplayNames english = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
        for (String code : Locale.getISOCountries()) region(chinese.regionDisplayName(code), english.regionDisplayName(code));
    }

    private void region(String zh, String en) {
        String slug = forms.getOrDefault(zh, slug(en));
        if (!names.containsKey(slug)) names.put(slug, new Name(slug, "dec:State", zh, en, ""));
        forms.putIfAbsent(zh, slug);
        if (en.length() > 3) forms.putIfAbsent(en, slug);
        Name state = names.get(slug);
        if (state.type().equals("dec:State") && !forms.containsKey(zh + "政府")) {
            add(new Name(slug + "-government", "org:Organization", zh + "政府", "Government of " + en, slug), zh + "政府");
        }
    }

    private static String slug(String en) {
        return PrintedKey.latin(en);
    }

    private void add(Name name, String... spellings) {
        names.put(name.slug(), name);
        spell(name.slug(), String.join("|", spellings));
    }

    private void spell(String slug, String spellings) {
        for (String form : spellings.split("\\|")) {
            if (form.length() < 2) continue;
            forms.putIfAbsent(form, slug);
            keys.putIfAbsent(PrintedKey.of(form), slug);
        }
    }

    static Map<String, String> forms() {
        return ALL.forms;
    }

    public static Optional<Name> of(String slug) {
        return Optional.ofNullable(ALL.names.get(slug));
    }

    /** Whom a printed name means, however its dots and blanks are printed. */
    public static Optional<Name> printed(String name) {
        return Optional.ofNullable(ALL.keys.get(PrintedKey.of(name))).flatMap(Gazetteer::of);
    }

    /** The states that single characters stand for in compounds such as 中美. */
    public static Map<String, Name> shortStates() {
        Map<String, Name> states = new LinkedHashMap<>();
        List<String[]> rows = Lexicon.lines("names/short-states.tsv").stream().map(line -> line.split("\t")).toList();
        rows.forEach(row -> states.put(row[0], ALL.names.get(row[1])));
        return states;
    }
}
