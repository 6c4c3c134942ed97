package org.decoupling.loader.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A reference while it is being read: fields by name, the first reading of each kept. */
final class Draft {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final String OPENING = "《〈「『“\"‘";
    private static final String CLOSING = "》〉」』”\"’";
    /** What describes a work beyond its name; a title without any of these only reminds of a fuller reference. */
    private static final List<String> DETAILS = List.of("container", "publisher", "place", "year", "url", "doi", "issue",
            "number", "degree", "event", "site", "series", "archive", "held", "statute", "edition", "kind");

    private static final List<String> TRACES = List.of("issue", "publisher", "pages", "url", "doi", "degree", "archive");

    /** At the end of a title; not that of U.S. or Fed. Reg. */
    private static final Pattern FULL_STOP = Pattern.compile("(?<!\\p{Lu}|\\.\\s?\\p{L}{1,6})\\.$");

    private final Map<String, String> fields = new HashMap<>();
    private final Piece piece;
    private int from;
    private int to;
    private boolean more;

    Draft(Piece piece) {
        this.piece = piece;
        span(piece.start(), piece.end());
    }

    void span(int newFrom, int newTo) {
        from = newFrom;
        to = newTo;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    Piece piece() {
        return piece;
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    void moreAuthors() {
        more = true;
    }

    boolean isBare() {
        return DETAILS.stream().noneMatch(this::has);
    }

    /** A year beside the publisher outdates one that stood before it, which was the original's. */
    void put(String field, String printed) {
        switch (field) {
            case "sheet" -> keep("pages", printed);
            case "school", "institution" -> keep("publisher", printed);
            case "years" -> years(printed);
            case "year" -> year(printed);
            case "pages" -> pages(printed);
            case "archive" -> archive(printed);
            case "issue" -> keep("issue", printed.replace("第", ""));
            default -> keep(field, printed);
        }
    }

    String take(String field) {
        return fields.remove(field);
    }

    /** Whether a reader could find the work by what is printed. */
    boolean isTraceable() {
        return TRACES.stream().anyMatch(this::has) || has("container") && (has("day") || has("volume") || has("year"));
    }

    boolean isInPeriodical() {
        return (has("volume") || has("issue")) && !has("publisher");
    }

    /** Published by someone as a paper of its own, not in a periodical. */
    boolean isIssued() {
        return !has("volume") && !has("issue") && !has("pages");
    }

    private void keep(String field, String printed) {
        String clean = isTitle(field) ? stripMarks(printed) : printed.strip().replaceAll("[，,、：:；;]+$", "");
        if (!clean.isEmpty() || field.equals("held")) fields.putIfAbsent(field, clean);
    }

    private static boolean isTitle(String field) {
        return List.of("title", "container", "series", "event").contains(field);
    }

    private void year(String printed) {
        if (has("publisher") && !has("imprint-year") && !has("issue")) fields.remove("year");
        if (has("publisher")) fields.put("imprint-year", printed);
        keep("year", printed);
    }

    private void years(String printed) {
        if (has("year")) return;
        keep("years", printed);
        keep("year", printed);
    }

    /** An archive's file and house are where to find the paper. */
    private void archive(String printed) {
        keep("archive", printed);
        fields.merge("locator", printed.strip(), (before, now) -> before + "，" + now);
    }

    /** Pages named in two places (第3页；第45页) are one list. */
    private void pages(String printed) {
        fields.merge("pages", printed, (before, now) -> before + "," + now);
    }

    /** Outer title marks off; those inside stay, and one whose partner stands inside is inside. */
    static String stripMarks(String printed) {
        String inner = printed.strip();
        boolean opens = !inner.isEmpty() && OPENING.indexOf(inner.charAt(0)) >= 0;
        boolean closes = !inner.isEmpty() && CLOSING.indexOf(inner.charAt(inner.length() - 1)) >= 0;
        if (opens && (closes || inner.chars().noneMatch(c -> CLOSING.indexOf(c) >= 0))) inner = inner.substring(1);
        if (opens && closes && !inner.isEmpty()) inner = inner.substring(0, inner.length() - 1);
        return FULL_STOP.matcher(inner.replaceAll("[,，。;；\\s]+$", "")).replaceFirst("").strip();
    }

    Reference finish(ClosedText note, Optional<Reference> antecedent) {
        String type = antecedent.map(Reference::type).orElseGet(() -> WorkKinds.of(this));
        String container = get(has("container") ? "container" : type.equals("paper-conference") ? "event" : "site");
        return new Reference(note.originalStart(from), note.originalEnd(to), type, People.split(get("authors")), more,
                People.split(get("translators")), People.split(get("editors")), get("title"), container, get("series"),
                get("number"), get("edition"), Leaves.dashes(get("volume")), Leaves.tidy(get("issue")), years(), Months.number(get("month")), day(),
                Leaves.tidy(get("pages")), get("publisher"), get("place"), url(), doi(), get("locator"), antecedent);
    }

    private List<String> years() {
        List<String> years = new ArrayList<>();
        YEAR.matcher(get(has("years") ? "years" : "year")).results().forEach(year -> years.add(year.group()));
        return years;
    }

    private String day() {
        return Months.number(get("month")).isEmpty() ? "" : Months.day(get("day"));
    }

    private String url() {
        return get("url").replace(" ", "").replace("：", ":");
    }

    private String doi() {
        return has("doi") ? get("doi") : Leaves.doiOf(url());
    }
}
