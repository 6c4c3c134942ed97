package org.decoupling.ontology;

import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * One thing that a shape found wrong.
 *
 * @param fault    name of the shape that failed, such as anchor-without-digest
 * @param focus    the node at fault
 * @param path     the property looked at; empty where the shape looks at the node itself
 * @param value    the offending value, as Turtle writes it; empty where something is missing
 * @param messages by language, zh-Hans and en: what is wrong and how to mend it
 */
public record Finding(Severity severity, String fault, Node focus, String path, String value, Map<String, String> messages) {

    public enum Severity { VIOLATION, WARNING }

    public String message(String language) {
        return messages.getOrDefault(language, "");
    }

    @Override
    public String toString() {
        String where = String.join(" ", focus.toString(), path, value).strip();
        return severity.name().toLowerCase(java.util.Locale.ROOT) + " " + fault + " " + where + ": "
                + String.join(" / ", messages.values());
    }
}
