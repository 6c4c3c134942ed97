package org.decoupling.queries;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/**
 * What a caller may fill in. Name, type and need come from the variable, as grlc has it: {@code ?_name} must be given,
 * {@code ?__name} may; {@code _iri}, {@code _integer} and so on say the type.
 *
 * @param prefix       of an IRI parameter: what a short id is joined to; empty where only whole IRIs do
 * @param defaultValue taken where the caller gives none
 * @param allowed      the only values that do, short where there is a prefix; empty where any of the type does
 */
public record Parameter(String name, Type type, boolean required, Optional<String> defaultValue, List<String> allowed,
                        Optional<String> prefix, Bilingual text, String example, Var variable) {

    public String summary(String lang) {
        return text.in(lang);
    }

    /** The value as an RDF term, or a {@link BadParameter} that says what is wrong with it. */
    Node term(String raw) {
        var value = shortened(raw);
        if (!allowed.isEmpty() && !allowed.contains(value))
            throw new BadParameter(name, "not one of the allowed values", "不在允许的取值之内", allowed);
        return type.term(value, prefix)
                .orElseThrow(() -> new BadParameter(name, type.wanted().en(), type.wanted().zh(), allowed));
    }

    private String shortened(String raw) {
        return prefix.filter(raw::startsWith).map(p -> raw.substring(p.length())).orElse(raw);
    }
}
