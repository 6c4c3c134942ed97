package org.decoupling.queries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * What a caller asks of the answer and not of the data: which columns, which rows by what stands in a column, in what order.
 * {@code select=claim,label}, {@code filter=type:Forecast,section:3*}, {@code sort=label,-start}.
 */
public record Refinement(List<String> select, List<Condition> filter, List<SortKey> sort) {
    public static final Refinement NONE = new Refinement(List.of(), List.of(), List.of());

    /** @throws BadParameter for what the question has no column for, or can't be read */
    public static Refinement of(NamedQuery named, Optional<String> select, Optional<String> filter, Optional<String> sort) {
        var columns = columns(named);
        return new Refinement(columns(named, "select", select), conditions(filter, columns), keys(sort, columns));
    }

    /** True if rows must be looked at one by one. */
    boolean arranges() {
        return !filter.isEmpty() || !sort.isEmpty();
    }

    List<String> columns(List<String> all) {
        return select.isEmpty() ? all : select;
    }

    /** The columns that decide which rows there are and how they are ordered. */
    Set<String> deciding() {
        var names = new HashSet<String>();
        filter.forEach(one -> names.add(one.column()));
        sort.forEach(one -> names.add(one.column()));
        return names;
    }

    Predicate<Binding> fits() {
        return row -> filter.stream().allMatch(one -> one.holds(row));
    }

    /** Rows that are equal in all keys stay in the order of the question. */
    List<Binding> sorted(List<Binding> rows) {
        var ordered = new ArrayList<>(rows);
        sort.stream().map(SortKey::comparator).reduce(Comparator::thenComparing).ifPresent(ordered::sort);
        return ordered;
    }

    /** The columns that a parameter names. */
    public static List<String> columns(NamedQuery named, String parameter, Optional<String> text) {
        var columns = columns(named);
        return text.stream().flatMap(t -> pieces(t).stream()).map(name -> known(parameter, name, columns)).distinct().toList();
    }

    private static List<String> columns(NamedQuery named) {
        return named.columns().stream().map(NamedQuery.Column::name).toList();
    }

    private static List<Condition> conditions(Optional<String> text, List<String> columns) {
        return text.stream().flatMap(t -> pieces(t).stream()).map(piece -> condition(piece, columns)).toList();
    }

    private static Condition condition(String piece, List<String> columns) {
        var colon = piece.indexOf(':');
        if (colon < 1)
            throw new BadParameter("filter", "not of the form column:value", "不是“列名:值”的形式", columns);
        return new Condition(known("filter", piece.substring(0, colon), columns), piece.substring(colon + 1));
    }

    private static List<SortKey> keys(Optional<String> text, List<String> columns) {
        return text.stream().flatMap(t -> pieces(t).stream()).map(piece -> key(piece, columns)).toList();
    }

    private static SortKey key(String piece, List<String> columns) {
        var down = piece.startsWith("-");
        return new SortKey(known("sort", down ? piece.substring(1) : piece, columns), down);
    }

    private static String known(String parameter, String name, List<String> columns) {
        if (!columns.contains(name))
            throw new BadParameter(parameter, "the answer has no column " + name, "答案中没有此列：" + name, columns);
        return name;
    }

    /** At each comma, unless a backslash stands before it. */
    static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (int i = 0; i < text.length(); i++)
            if (text.startsWith("\\,", i))
                piece.append(text.charAt(++i));
            else if (text.charAt(i) == ',')
                pieces.add(cut(piece));
            else
                piece.append(text.charAt(i));
        pieces.add(cut(piece));
        return List.copyOf(pieces);
    }

    private static String cut(StringBuilder piece) {
        var text = piece.toString();
        piece.setLength(0);
        return text;
    }
}
