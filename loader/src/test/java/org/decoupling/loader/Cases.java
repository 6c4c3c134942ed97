package org.decoupling.loader;

import java.util.List;
import org.decoupling.ontology.Resources;

/** Invented sentences and what is to be read in them: one case a line, columns parted by tabs, # begins a comment. */
public final class Cases {
    private Cases() {}

    public static List<String[]> of(String file) {
        return Resources.text("sentences/" + file).lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList();
    }
}
