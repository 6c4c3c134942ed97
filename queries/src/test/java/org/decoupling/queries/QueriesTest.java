package org.decoupling.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.Test;

class QueriesTest {
    private static final RDFLink EXAMPLE = example();

    @Test
    void anArticleIsFoundByItsShortId() {
        var bound = Queries.fromClasspath().get("articles").orElseThrow().bind(Map.of("article", List.of("0123456789abcdef")));
        var answer = bound.page(EXAMPLE, 1, 10);
        assertThat(answer.count()).isOne();
        assertThat(answer.rows().getFirst().get("notes").getLiteralValue()).isEqualTo(1);
    }

    private static RDFLink example() {
        var data = DatabaseMgr.createDatasetGraph();
        data.getContext().setTrue(TDB2.symUnionDefaultGraph);
        Txn.executeWrite(data, () -> RDFDataMgr.read(data, "examples/valid/article.trig"));
        return RDFLinkFactory.connect(data);
    }
}
