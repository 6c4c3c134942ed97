package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.decoupling.loader.Shipment;
import org.decoupling.loader.store.Export;
import org.decoupling.loader.store.Store;
import org.decoupling.queries.NamedQuery;
import org.decoupling.queries.Queries;
import org.junit.jupiter.api.Test;

/**
 * Every question of the catalogue, with each of its examples, has the same rows from this service as from an engine of another make on
 * the same triples; but for those from whose rows the service works out more. Needs node, and npm's registry once; says that it was skipped where they are missing.
 */
class IndependentEngineTest {
    private static final Pattern TAG = Pattern.compile("\"zh-(?:Hans|Hant|Latn-pinyin)\"|@zh-(?:Hans|Hant|Latn-pinyin)");

    /** A question as it is asked here and there. */
    private record Call(String address, String query) { }

    @Test
    void both_engines_give_the_same_rows() throws Exception {
        NodeProgram oxigraph = NodeProgram.installed("oxigraph");
        try (Store store = Store.open("memory")) {
            Shipment.into(store);
            Path data = oxigraph.folder().resolve("data.nq");
            try (OutputStream out = Files.newOutputStream(data)) {
                new Export(store).write("", RDFFormat.NQUADS, out);
            }
            List<Call> calls = calls();
            List<String> theirs = new ArrayList<>();
            oxigraph.run(calls.stream().map(Call::query).toList(), "data.nq").forEach(answer -> theirs.add(answer.asText()));
            try (Server server = Server.start(Form.settings().with("query-time", "60s"), store)) {
                compare(new Client(server.port()), calls, theirs);
            }
        }
    }

    private static void compare(Client client, List<Call> calls, List<String> theirs) throws IOException {
        Map<String, String> differences = new LinkedHashMap<>();
        long rows = 0;
        for (int i = 0; i < calls.size(); i++) {
            List<String> ours = rows(client.get(calls.get(i).address).text());
            List<String> other = theirs.get(i).startsWith("error") ? List.of(theirs.get(i)) : rows(theirs.get(i));
            rows += ours.size();
            if (!ours.equals(other))
                differences.put(calls.get(i).address, difference(ours, other));
        }
        assertThat(differences).isEmpty();
        assertThat(rows).as("rows compared").isGreaterThan(calls.size());
    }

    private static String difference(List<String> ours, List<String> theirs) {
        List<String> here = new ArrayList<>(ours);
        theirs.forEach(here::remove);
        List<String> there = new ArrayList<>(theirs);
        ours.forEach(there::remove);
        return "\n" + ours.size() + " and " + theirs.size() + " rows; here alone " + first(here) + ", there alone " + first(there);
    }

    private static String first(List<String> rows) {
        return rows.isEmpty() ? "none" : rows.getFirst().substring(0, Math.min(400, rows.getFirst().length()));
    }

    /** RDF lets an engine write a language's tag in small letters, and this one does; then a query must ask for it so. */
    private static String small(String query) {
        return TAG.matcher(query).replaceAll(tag -> tag.group().toLowerCase(Locale.ROOT));
    }

    private static List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        for (NamedQuery query : Queries.fromClasspath().all().stream().filter(one -> one.computation().isEmpty()).toList())
            for (Map<String, String> example : query.examples()) {
                Map<String, List<String>> values = example.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue())));
                calls.add(new Call(Paging.address("/api/v1/" + query.name() + ".srj", example), small(query.bind(values).query().toString())));
            }
        return calls;
    }

    /**
     * In one order, each value as plainly as can be: what differs is then the answer and not the spelling. SPARQL leaves open in which
     * order GROUP_CONCAT puts things, and which of two literals that differ in their tag alone MIN takes.
     */
    private static List<String> rows(String json) {
        RowSetReader reader = RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON);
        RowSet rows = reader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Context.emptyContext());
        List<Var> columns = rows.getResultVars().stream().sorted(java.util.Comparator.comparing(Var::getVarName)).toList();
        return rows.stream().map(row -> row(columns, row)).sorted().toList();
    }

    private static String row(List<Var> columns, Binding row) {
        return columns.stream().map(column -> column.getVarName() + "=" + plain(row.get(column))).collect(Collectors.joining(" "));
    }

    private static String plain(Node node) {
        if (node == null || node.isBlank())
            return node == null ? "" : "_:";
        if (!node.isLiteral())
            return node.toString();
        if (node.getLiteralDatatype().getJavaClass() != null && Number.class.isAssignableFrom(node.getLiteralDatatype().getJavaClass()))
            return new BigDecimal(node.getLiteralLexicalForm()).setScale(9, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
        return Stream.of(node.getLiteralLexicalForm().split("; ")).sorted().collect(Collectors.joining("; ", "\"", "\""));
    }
}
