package org.decoupling.server;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.decoupling.queries.NamedQuery;
import org.decoupling.queries.Parameter;
import org.decoupling.queries.Route;

/** The questions of the catalogue that can be asked about a thing: those that take one by the name of its class, or of its kind of address. */
final class Askable {
    /** {@code /id/work/…}, {@code /concept/…}, and a part of an article by the part's kind. */
    private static final Pattern KIND = Pattern.compile("^/(?:id/(?:article/[^/]++/)?+)?+([a-z]++)/[^/]++$");
    private static final Pattern LOCAL = Pattern.compile("[^#/]++$");

    private final String iri;
    private final Set<String> names;

    private Askable(String iri, Collection<Node> classes) {
        this.iri = iri;
        this.names = Stream.concat(classes.stream().map(Node::getURI).map(LOCAL::matcher).filter(Matcher::find).map(Matcher::group).map(name -> name.toLowerCase(Locale.ROOT)),
                kind(iri).stream()).collect(Collectors.toSet());
    }

    static List<Cell> of(String iri, Collection<Node> classes, List<NamedQuery> questions, Language language) {
        Askable askable = new Askable(iri, classes);
        return questions.stream().flatMap(question -> askable.address(question).map(address -> Cell.plain(question.summary(language.tag), address)).stream()).toList();
    }

    private static Optional<String> kind(String iri) {
        return Iris.path(iri).map(KIND::matcher).filter(Matcher::find).map(found -> found.group(1));
    }

    private Optional<String> address(NamedQuery question) {
        Optional<String> parameter = question.parameters().stream().map(Parameter::name).filter(names::contains).filter(name -> suffices(question, name)).findFirst()
                .map(name -> Paging.address("/api/v1/" + question.name() + ".html", Map.of(name, iri)));
        return parameter.or(() -> question.routes().stream().filter(Route::column).filter(route -> names.contains(route.key().orElseThrow().name())).findFirst()
                .map(route -> "/api/v1" + route.with(id(route.key().orElseThrow())) + ".html"));
    }

    private static boolean suffices(NamedQuery question, String name) {
        return question.parameters().stream().filter(Parameter::required).map(Parameter::name).allMatch(name::equals);
    }

    /** As a route takes it: behind its prefix, or else from id/ on. */
    private String id(Parameter key) {
        return key.prefix().filter(iri::startsWith).map(prefix -> iri.substring(prefix.length())).orElseGet(() -> iri.substring(Iris.BASE.length()));
    }
}
