package org.decoupling.queries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/**
 * A query that opens with an ordered sub-select, taken apart: the sub-select chooses the rows, every part after it adds columns to each.
 * So a column that nobody asked for costs nothing, and rows chosen elsewhere get their columns alone.
 */
final class Details {
    private static final Var ROW = Var.alloc("row_");
    private static final Pattern VARIABLE = Pattern.compile("[?$](\\w+)");

    private final Query query;
    private final Query chooser;
    private final List<Element> parts;

    private Details(Query query, Query chooser) {
        this.query = query;
        this.chooser = chooser;
        this.parts = ((ElementGroup) query.getQueryPattern()).getElements();
    }

    static Optional<Details> of(Query query) {
        return Paging.chooser(query).map(rows -> new Details(query, rows));
    }

    /** The rows alone, by the variables that choose them. */
    Query choosing() {
        return chooser;
    }

    /** The query with these columns alone, and what they need. */
    Query only(Collection<String> columns) {
        return with(parts.getFirst(), Var.varList(columns), columns);
    }

    /** The rows by the variables that choose them, with these columns beside. */
    Query keys(Set<String> columns) {
        var kept = new ArrayList<>(chooser.getProjectVars());
        columns.stream().map(Var::alloc).filter(v -> !kept.contains(v)).forEach(kept::add);
        return with(parts.getFirst(), kept, columns);
    }

    /** These rows, in this order, with their columns. */
    Query of(List<Binding> rows, Collection<String> columns) {
        var data = new ElementData();
        chooser.getProjectVars().forEach(data::add);
        data.add(ROW);
        for (int i = 0; i < rows.size(); i++)
            data.add(numbered(rows.get(i), i));
        var details = with(data, Var.varList(columns), columns);
        var order = List.copyOf(details.getOrderBy());
        details.getOrderBy().clear();
        details.addOrderBy(ROW, Query.ORDER_ASCENDING);
        order.forEach(details::addOrderBy);
        return details;
    }

    private Binding numbered(Binding row, int number) {
        var builder = Binding.builder();
        chooser.getProjectVars().stream().filter(row::contains).forEach(v -> builder.add(v, row.get(v)));
        return builder.add(ROW, NodeFactoryExtra.intToNode(number)).build();
    }

    private Query with(Element first, List<Var> projected, Collection<String> columns) {
        var made = new Query(query.getPrologue());
        made.setQuerySelectType();
        projected.forEach(v -> made.addResultVar(v, query.getProject().getExpr(v)));
        var group = new ElementGroup();
        group.addElement(first);
        needed(columns).forEach(group::addElement);
        made.setQueryPattern(group);
        query.getOrderBy().forEach(made::addOrderBy);
        made.resetResultVars();
        return made;
    }

    /** From the last part to the first: what binds a variable that is asked for is kept, and asks for its own. A part that may drop rows stays. */
    private List<Element> needed(Collection<String> columns) {
        var asked = new HashSet<Var>();
        columns.stream().map(Var::alloc).forEach(v -> ask(v, asked));
        var kept = new ArrayList<Element>();
        for (int i = parts.size() - 1; i > 0; i--)
            if (!optional(parts.get(i)) || binds(parts.get(i), asked)) {
                asked.addAll(mentioned(parts.get(i)));
                kept.addFirst(parts.get(i));
            }
        return kept;
    }

    private void ask(Var column, Set<Var> asked) {
        asked.add(column);
        Optional.ofNullable(query.getProject().getExpr(column)).ifPresent(e -> asked.addAll(mentioned(e)));
    }

    private static boolean optional(Element part) {
        return part instanceof ElementOptional || part instanceof ElementBind;
    }

    private boolean binds(Element part, Set<Var> asked) {
        var own = new HashSet<>(PatternVars.vars(part));
        own.removeAll(chooser.getProjectVars());
        own.retainAll(asked);
        return !own.isEmpty();
    }

    /** Read off the text, where filters and sub-queries show theirs too; one too many keeps a part that nobody needs, and no more. */
    private static Set<Var> mentioned(Object part) {
        return VARIABLE.matcher(part.toString()).results().map(found -> Var.alloc(found.group(1))).collect(Collectors.toSet());
    }
}
