package org.decoupling.server;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDFS;

/**
 * What to call things that have no name: by their kind, and by what they speak of or where they stand. So an inference is called by its
 * premises and its conclusion, an assertion by its claim, a sentence by its number.
 */
final class Described {
    private static final Pattern PLACE = Pattern.compile("/anchor/(\\d++)(?:-\\d++_\\d++)*+-(\\d++)$");
    /** Of the tail of a path, which the name of the class says too. */
    private static final Pattern KIND = Pattern.compile("^(?:[a-z]+/)++");

    /** Role to values, thing by thing. */
    private final Map<Node, Map<String, Set<Node>>> said = new HashMap<>();
    private final Graph terms;
    private final Language language;

    Described(Asking asking, Collection<Node> things, Graph terms, Language language) {
        this.terms = terms;
        this.language = language;
        asking.about("kinds", List.copyOf(things)).forEach(this::add);
    }

    private void add(Binding row) {
        said.computeIfAbsent(row.get("it"), it -> new HashMap<>()).computeIfAbsent(Values.text(row.get("role")), role -> new HashSet<>()).add(row.get("value"));
    }

    /** What must have a name for these to have one. */
    List<Node> others() {
        return said.values().stream().flatMap(roles -> roles.values().stream()).flatMap(Set::stream).filter(Node::isURI).distinct().toList();
    }

    Set<Node> things() {
        return said.keySet();
    }

    String name(Node it, Function<Node, String> names) {
        String kind = kinds(it).map(names).sorted().findFirst().orElse("");
        String of = Stream.of("of", "from").flatMap(role -> values(it, role)).map(names).distinct().sorted().collect(Collectors.joining(" + "));
        String to = values(it, "to").map(names).sorted().collect(Collectors.joining(" + "));
        if (of.isEmpty() && to.isEmpty())
            return (kind + " " + KIND.matcher(Labels.brief(it)).replaceFirst("")).strip();
        return kind + Texts.of(language, "colon") + of + (to.isEmpty() ? "" : " → " + to) + place(it);
    }

    private String place(Node it) {
        return values(it, "at").map(anchor -> PLACE.matcher(anchor.getURI())).filter(Matcher::find).map(at -> Texts.of(language, "place", at.group(1) + "–" + at.group(2)))
                .sorted().findFirst().map(text -> " · " + text).orElse("");
    }

    private Stream<Node> values(Node it, String role) {
        return said.getOrDefault(it, Map.of()).getOrDefault(role, Set.of()).stream();
    }

    /** The narrowest of its classes. */
    private Stream<Node> kinds(Node it) {
        Set<Node> wider = values(it, "kind").flatMap(kind -> terms.find(kind, RDFS.subClassOf.asNode(), Node.ANY).mapWith(Triple::getObject).toList().stream())
                .collect(Collectors.toSet());
        return values(it, "kind").filter(kind -> !wider.contains(kind));
    }
}
