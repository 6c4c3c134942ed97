package org.decoupling.queries;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.PatternVars;

/** One {@code .rq} file on its way to a {@link NamedQuery}; whatever is wrong in it is said with its line. */
final class QueryFile {
    private static final String MARK = "#+";
    private static final Pattern PARAMETER = Pattern.compile("\\?(__?)([a-z][a-zA-Z0-9]*+)(?:_([a-zA-Z]++))?+(?![_a-zA-Z0-9])");

    private static final Pattern TEMPLATE = Pattern.compile("(?:/[a-z-]++)+(?:/\\{([a-z]++)\\}(?:/[a-z-]++)*)?");

    private final String file;
    private final String source;
    private final Glossary glossary;
    private final Header header;
    private final Query query;

    private QueryFile(String file, String source, Glossary glossary) {
        this.file = file;
        this.source = source;
        this.glossary = glossary;
        this.header = header();
        this.query = query();
    }

    static NamedQuery read(Path path, Glossary glossary) {
        try {
            return new QueryFile(path.getFileName().toString(), Files.readString(path), glossary).named();
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": can't be read as UTF-8", e);
        }
    }

    private NamedQuery named() {
        checkForm();
        var parameters = parameters();
        checkNames(parameters);
        var named = new NamedQuery(file.replaceFirst("\\.rq$", ""), new Bilingual(header.summary(), header.summaryZh()),
                new Bilingual(header.description(), header.descriptionZh()), List.copyOf(header.tags()),
                header.pagination(), parameters, columns(), List.copyOf(header.examples()), routes(parameters),
                Optional.ofNullable(header.computed()), query, source);
        header.examples().forEach(call -> checkCall(named, call));
        return named;
    }

    /** The header's lines keep their numbers, so that a complaint about the YAML points into the file. */
    private Header header() {
        var yaml = source.lines().takeWhile(l -> l.startsWith(MARK)).map(l -> l.substring(MARK.length()))
                .collect(Collectors.joining("\n"));
        try {
            return Header.YAML.readValue(yaml, Header.class);
        } catch (JsonProcessingException e) {
            throw new BadQuery(file, Header.line(e), e.getOriginalMessage());
        }
    }

    private Query query() {
        try {
            return QueryFactory.create(source);
        } catch (QueryParseException e) {
            throw new BadQuery(file, Math.max(1, e.getLine()), e.getMessage());
        }
    }

    private void checkForm() {
        require(query.isSelectType() && !query.isQueryResultStar(), "SELECT", "name the columns in a SELECT");
        require(query.hasOrderBy(), "ORDER", "pages need an ORDER BY that leaves no two rows equal");
        require(!query.hasLimit() && !query.hasOffset(), "LIMIT", "LIMIT and OFFSET belong to paging, not to the file");
        require(header.method().equals("GET"), "method:", "a question is asked by GET");
        require(header.endpointInUrl().equalsIgnoreCase("false"), "endpoint_in_url:", "the endpoint is never the caller's");
        require(header.pagination() > 0, "pagination:", "a page needs a size");
        require(!header.tags().isEmpty(), "tags:", "name at least one tag");
        require(!header.examples().isEmpty(), "examples:", "give at least one call that answers something");
    }

    private List<Parameter> parameters() {
        var found = new LinkedHashSet<Parameter>();
        var matcher = PARAMETER.matcher(source.lines().dropWhile(l -> l.startsWith(MARK)).collect(Collectors.joining("\n")));
        while (matcher.find())
            found.add(parameter(matcher.group().substring(1), matcher.group(1).length() == 1, matcher.group(2),
                    Optional.ofNullable(matcher.group(3)).orElse("string")));
        return List.copyOf(found);
    }

    private Parameter parameter(String variable, boolean required, String name, String suffix) {
        var type = Type.ofSuffix(suffix).orElseThrow(() -> bad("?" + variable, "no parameter type is called " + suffix));
        var about = about(name, "?" + variable, header.parameters(), glossary.parameters());
        require(about.example() != null, name + ":", "parameter " + name + " lacks an example");
        var prefix = Optional.ofNullable(about.prefix());
        var allowed = header.allowedFor(name).stream().map(v -> shortened(v, prefix)).toList();
        return new Parameter(name, type, required, header.defaultOf(name).map(v -> shortened(v, prefix)), allowed, prefix,
                about.text(), about.example(), Var.alloc(variable));
    }

    private static String shortened(String value, Optional<String> prefix) {
        return prefix.filter(value::startsWith).map(p -> value.substring(p.length())).orElse(value);
    }

    private List<NamedQuery.Column> columns() {
        return query.getResultVars().stream().map(this::column).toList();
    }

    private NamedQuery.Column column(String name) {
        var about = about(name, "?" + name, header.columns(), glossary.columns());
        return new NamedQuery.Column(name, about.text(), glossary.heading(name), glossary.codes().contains(name));
    }

    private List<Route> routes(List<Parameter> parameters) {
        return header.routes().stream().map(template -> route(template, parameters)).toList();
    }

    /** What stands in the braces is a parameter, else a column. */
    private Route route(String template, List<Parameter> parameters) {
        var parts = TEMPLATE.matcher(template);
        require(parts.matches(), template, "a route is a path with at most one {name} in it");
        if (parts.group(1) == null)
            return new Route(template, Optional.empty(), false);
        var parameter = parameters.stream().filter(p -> p.name().equals(parts.group(1))).findFirst();
        return new Route(template, Optional.of(parameter.orElseGet(() -> key(parts.group(1)))), parameter.isEmpty());
    }

    private Parameter key(String column) {
        var rows = Paging.chooser(query).orElse(query);
        require(PatternVars.vars(rows.getQueryPattern()).contains(Var.alloc(column)), "{" + column + "}", "no row can be asked for by " + column);
        var about = about(column, "{" + column + "}", Map.of(), glossary.keys());
        return new Parameter(column, Type.IRI, true, Optional.empty(), List.of(), Optional.ofNullable(about.prefix()), about.text(), about.example(),
                Var.alloc(column));
    }

    private Header.About about(String name, String needle, Map<String, Header.About> own, Map<String, Header.About> shared) {
        return Optional.ofNullable(own.getOrDefault(name, shared.get(name)))
                .orElseThrow(() -> bad(needle, name + " is described neither here nor in glossary.yaml"));
    }

    private void checkNames(List<Parameter> parameters) {
        var names = parameters.stream().map(Parameter::name).collect(Collectors.toSet());
        require(names.size() == parameters.size(), "SELECT", "one parameter is written in two ways");
        var said = new ArrayList<>(header.parameters().keySet());
        header.defaults().forEach(d -> said.addAll(d.keySet()));
        header.enumerate().forEach(e -> said.addAll(e.keySet()));
        checkKnown(said, names, "parameter");
        checkKnown(header.columns().keySet(), Set.copyOf(query.getResultVars()), "column");
    }

    private void checkKnown(Collection<String> said, Set<String> known, String what) {
        said.stream().filter(n -> !known.contains(n)).findFirst().ifPresent(n -> {
            throw bad(n + ":", "the query has no " + what + " " + n);
        });
    }

    private void checkCall(NamedQuery named, Map<String, String> call) {
        try {
            named.bind(call.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))));
        } catch (BadParameter e) {
            throw bad("examples:", "example call: " + e.getMessage());
        }
    }

    private void require(boolean met, String needle, String problem) {
        if (!met)
            throw bad(needle, problem);
    }

    /** Points at the first line that names what is wrong, or at the first of all. */
    private BadQuery bad(String needle, String problem) {
        var lines = source.lines().toList();
        var at = java.util.stream.IntStream.range(0, lines.size()).filter(i -> lines.get(i).contains(needle)).findFirst();
        return new BadQuery(file, at.orElse(0) + 1, problem);
    }
}
