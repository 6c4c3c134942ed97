package org.decoupling.queries;

import java.util.Optional;

/**
 * A second address of a question, with one of its values in the path: {@code /claims/{claim}/neighbours}. The value may hold slashes,
 * as the ids of claims do; so a route has one value at most.
 *
 * @param key   what stands in the path: a parameter of the question, or a column of which one value is asked
 * @param column true if the key is a column
 */
public record Route(String template, Optional<Parameter> key, boolean column) {

    /** The value in a path that fits; an empty one where the route has none. */
    public Optional<String> match(String path) {
        if (key.isEmpty())
            return path.equals(template) ? Optional.of("") : Optional.empty();
        var fits = path.startsWith(before()) && path.endsWith(after()) && path.length() > before().length() + after().length();
        return fits ? Optional.of(path.substring(before().length(), path.length() - after().length())) : Optional.empty();
    }

    /** The path with a value in it. */
    public String with(String value) {
        return key.isEmpty() ? template : before() + value + after();
    }

    private String before() {
        return template.substring(0, template.indexOf('{'));
    }

    private String after() {
        return template.substring(template.indexOf('}') + 1);
    }
}
