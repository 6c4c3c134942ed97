package org.decoupling.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.decoupling.loader.reading.Anchors;
import org.decoupling.loader.ArticleFile;
import org.decoupling.loader.article.ArticleParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "anchor", mixinStandardHelpOptions = true,
        description = "Finds a passage in an article: its place and digest, as a reading writes them.")
final class AnchorCommand implements Callable<Integer> {
    @Option(names = "--article", paramLabel = "FILE", required = true, description = "the article's text")
    private Path article;

    @Parameters(paramLabel = "PASSAGE", description = "its words, blanks of no account; or its first and last words: `first…last`")
    private String passage;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ArticleFile file = new ArticleFile.OnDisk(article);
        List<Anchors.Place> places = new Anchors(ArticleParser.parse(file.text(), file.sidecar())).find(passage);
        places.forEach(spec.commandLine().getOut()::println);
        if (!places.isEmpty()) return Main.DONE;
        spec.commandLine().getErr().println("decoupling: the passage does not stand in " + article);
        return Main.REFUSED;
    }
}
