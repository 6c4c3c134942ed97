package org.decoupling.queries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;

/**
 * One question: its words, what may be filled in, what comes out, and the SPARQL.
 *
 * @param examples calls that answer something, parameter to value; the first is the one to show
 * @param computation what is worked out from the rows, for columns that the store leaves empty
 * @param source   the file, header and all
 */
public record NamedQuery(String name, Bilingual title, Bilingual text, List<String> tags, int pageSize,
                         List<Parameter> parameters, List<Column> columns, List<Map<String, String>> examples,
                         List<Route> routes, Optional<Computation> computation, Query query, String source) {

    /** What a column holds. @param heading a word or two for people @param coded whether its values are short names of terms */
    public record Column(String name, Bilingual text, Bilingual heading, boolean coded) {}

    public String summary(String lang) {
        return title.in(lang);
    }

    public String description(String lang) {
        return text.in(lang);
    }

    String subject() {
        return tags.stream().filter(tag -> !tag.startsWith("question-")).reduce((wider, narrower) -> narrower).orElse(tags.getFirst());
    }

    /** Binds what a request gave; a parameter that may be left out and was stays free. */
    public Bound bind(Map<String, List<String>> raw) {
        raw.keySet().stream().filter(n -> parameter(n).isEmpty()).findFirst().ifPresent(this::unknown);
        var values = new HashMap<Var, Node>();
        for (var p : parameters)
            given(p, raw.getOrDefault(p.name(), List.of())).ifPresent(v -> values.put(p.variable(), p.term(v)));
        return Bound.of(this, values);
    }

    /** Binds what stands in the path of a route beside the rest. */
    public Bound bind(Route route, String value, Map<String, List<String>> raw) {
        if (route.key().isEmpty())
            return bind(raw);
        var key = route.key().get();
        if (route.column())
            return bind(raw).only(key.variable(), key.term(value));
        var values = new HashMap<>(raw);
        if (values.put(key.name(), List.of(value)) != null)
            throw new BadParameter(key.name(), "given in the path already", "已在路径中给出", List.of());
        return bind(values);
    }

    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    private void unknown(String name) {
        throw new BadParameter(name, "this query has no such parameter", "该查询没有此参数",
                parameters.stream().map(Parameter::name).toList());
    }

    private static Optional<String> given(Parameter p, List<String> values) {
        if (values.size() > 1)
            throw new BadParameter(p.name(), "given more than once", "给出了不止一次", p.allowed());
        if (values.isEmpty() && p.required() && p.defaultValue().isEmpty())
            throw new BadParameter(p.name(), "must be given", "必须给出", p.allowed());
        return values.isEmpty() ? p.defaultValue() : Optional.of(values.getFirst());
    }
}
