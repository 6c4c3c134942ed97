package org.decoupling.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.sparql.exec.RowSet;
import org.decoupling.loader.store.Store;
import org.decoupling.queries.BadParameter;
import org.decoupling.queries.NamedQuery;
import org.decoupling.queries.Queries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "query", mixinStandardHelpOptions = true,
        description = "Asks the store one of the project's questions; without a name, lists them.",
        footer = {"", "Example: ./decoupling query references article=e1ac63ee0b9ab503 --format csv"})
final class QueryCommand implements Callable<Integer> {
    enum Format { table, csv, tsv, json, xml }

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "a question's name")
    private String name;

    @Parameters(index = "1..*", paramLabel = "PARAMETER=VALUE", description = "what to fill in")
    private Map<String, String> parameters = Map.of();

    @Option(names = "--format", defaultValue = "table", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format;

    @Mixin
    private StoreOption store;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Queries queries = Queries.fromClasspath();
        if (name == null) {
            list(queries);
            return Main.DONE;
        }
        NamedQuery query = queries.get(name).orElseThrow(() ->
                wrong("there is no question named " + name + "; ./decoupling query lists them"));
        ask(query);
        return Main.DONE;
    }

    private void list(Queries queries) {
        PrintWriter out = spec.commandLine().getOut();
        queries.all().forEach(query -> out.printf("%-24s %s  %s%n", query.name(), query.summary("en"), query.summary("zh")));
    }

    private void ask(NamedQuery query) {
        try (Store opened = store.forReading(); RDFLink link = opened.link()) {
            query.bind(values()).run(link, this::write);
        } catch (BadParameter bad) {
            throw wrong(bad.getMessage());
        }
    }

    private Map<String, List<String>> values() {
        return parameters.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, value -> List.of(value.getValue())));
    }

    private Void write(RowSet rows) {
        if (format == Format.table) Table.write(rows, spec.commandLine().getOut());
        else ResultSetMgr.write(System.out, ResultSet.adapt(rows), lang());
        return null;
    }

    private Lang lang() {
        return switch (format) {
            case csv -> ResultSetLang.RS_CSV;
            case tsv -> ResultSetLang.RS_TSV;
            case xml -> ResultSetLang.RS_XML;
            case json, table -> ResultSetLang.RS_JSON;
        };
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
