package org.decoupling.ontology;

import java.util.List;

/**
 * What the shapes say of some data.
 *
 * @param vacuous names of shapes that met no node although the data holds a layer they are about:
 *                nothing was proved of it
 */
public record Report(List<Finding> violations, List<Finding> warnings, List<String> vacuous) {

    public boolean conforms() {
        return violations.isEmpty();
    }
}
