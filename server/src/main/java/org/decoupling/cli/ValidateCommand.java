package org.decoupling.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.decoupling.loader.ArticleFile;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.article.ArticleParser;
import org.decoupling.loader.reading.AnchorCheck;
import org.decoupling.loader.reading.NoteCheck;
import org.decoupling.loader.text.InputFault;
import org.decoupling.loader.reading.Reading;
import org.decoupling.loader.store.Store;
import org.decoupling.loader.Validation;
import org.decoupling.ontology.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "validate", mixinStandardHelpOptions = true,
        description = "Runs the shapes over the store, or over RDF files; exits with 1 if something is violated.")
final class ValidateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "0..*", description = "RDF files (.ttl, .trig, .nq, .jsonld) to check instead of the store")
    private List<Path> files = List.of();

    @Option(names = "--article", paramLabel = "TEXT",
            description = "check readings against this article, those named or those the project ships: their places, their notes, their shapes")
    private Path article;

    @Mixin
    private StoreOption store;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return article == null ? shapes() : readings();
    }

    private int readings() throws IOException {
        ArticleFile file = new ArticleFile.OnDisk(article);
        Article parsed = ArticleParser.parse(file.text(), file.sidecar());
        List<Reading> readings = files.isEmpty() ? Reading.shipped() : files.stream().map(Reading::read).toList();
        boolean hold = true;
        for (Reading reading : readings) hold &= print(reading, AnchorCheck.of(reading, parsed.source())) & notes(reading, parsed) & print(Validation.of(reading.triples()));
        return hold ? Main.DONE : Main.REFUSED;
    }

    private boolean print(Reading reading, AnchorCheck check) {
        PrintWriter out = spec.commandLine().getOut();
        if (!check.sameText()) out.println(reading.iri() + " is of another text");
        check.moved().forEach(out::println);
        out.printf("%s: %d places, %d moved%n", reading.iri(), check.places(), check.moved().size());
        return check.moved().isEmpty();
    }

    private boolean notes(Reading reading, Article parsed) {
        List<String> strangers = NoteCheck.strangers(reading, parsed);
        strangers.forEach(spec.commandLine().getOut()::println);
        return strangers.isEmpty();
    }

    private int shapes() {
        return print(files.isEmpty() ? ofStore() : Validation.of(read(files))) ? Main.DONE : Main.REFUSED;
    }

    private boolean print(Report report) {
        PrintWriter out = spec.commandLine().getOut();
        report.violations().forEach(out::println);
        report.warnings().forEach(out::println);
        report.vacuous().forEach(shape -> out.println("vacuous " + shape + ": the shape met no node, so nothing was proved"));
        out.printf("%d violations, %d warnings, %d vacuous shapes%n",
                report.violations().size(), report.warnings().size(), report.vacuous().size());
        return report.conforms();
    }

    private Report ofStore() {
        try (Store opened = store.forReading()) {
            return Validation.of(opened);
        }
    }

    private static Graph read(List<Path> files) {
        DatasetGraph data = DatasetGraphFactory.create();
        Graph union = GraphFactory.createDefaultGraph();
        for (Path file : files) {
            try {
                RDFDataMgr.read(data, file.toString());
            } catch (RiotException e) {
                throw InputFault.of("broken-rdf", file.toString(), e.getMessage());
            }
        }
        data.stream().forEach(quad -> union.add(quad.asTriple()));
        return union;
    }
}
