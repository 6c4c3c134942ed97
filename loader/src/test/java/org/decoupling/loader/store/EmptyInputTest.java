package org.decoupling.loader.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;

class EmptyInputTest {
    @Test
    void a_pattern_after_one_that_found_nothing_finds_nothing() {
        try (Store store = Store.open("memory"); RDFLink link = store.link()) {
            Txn.executeRead(link, () -> {
                try (QueryExec query = link.query("SELECT * { ?a (<urn:p>|<urn:q>)+ ?b . ?b <urn:r> ?c . ?c <urn:s> ?d }")) {
                    assertThat(query.select().hasNext()).isFalse();
                }
            });
        }
    }
}
