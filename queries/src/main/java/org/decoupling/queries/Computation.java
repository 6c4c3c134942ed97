package org.decoupling.queries;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** What no query can work out from the rows it finds; it fills in columns that the query names and leaves unbound. Nothing of it is stored. */
public enum Computation {
    /** Which claims stand, fall or stay open. */
    @JsonProperty("grounded-labelling") GROUNDED_LABELLING {
        @Override
        List<Binding> over(List<Binding> rows, Map<Var, Node> values) {
            return new Labelling(rows, Optional.ofNullable(values.get(Var.alloc("__claim_iri"))).map(Node::getURI), language(values)).rows();
        }
    },
    /** Which claims have nothing left to stand on. */
    @JsonProperty("falling") FALLING {
        @Override
        List<Binding> over(List<Binding> rows, Map<Var, Node> values) {
            return new Falling(rows, values.get(Var.alloc("_of_iri")).getURI()).rows();
        }
    };

    abstract List<Binding> over(List<Binding> rows, Map<Var, Node> values);

    private static String language(Map<Var, Node> values) {
        var asked = values.get(Var.alloc("__lang"));
        return asked == null ? "zh" : asked.getLiteralLexicalForm();
    }
}
