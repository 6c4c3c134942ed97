package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the README shows is what a reader gets: each curl and each SPARQL query in it, and the answer printed below it. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CURL = Pattern.compile("curl '?http://localhost:8080([^' \\n]+)'?");

    private record Block(String kind, String text) {}

    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        List<Block> blocks = blocks(Files.readString(Path.of("../README.md")));
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            String answer = blocks.get(i + 1).text;
            request(blocks.get(i)).ifPresent(request -> tests.add(DynamicTest.dynamicTest(request.split("\\R")[0],
                    () -> assertThat(answer(request)).isEqualTo(answer))));
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private static List<Block> blocks(String readme) {
        return BLOCK.matcher(readme).results().map(block -> new Block(block.group(1), block.group(2))).toList();
    }

    private static Optional<String> request(Block block) {
        if (block.kind.equals("sparql")) return Optional.of(block.text);
        Matcher curl = CURL.matcher(block.text);
        return curl.find() ? Optional.of(curl.group(1)) : Optional.empty();
    }

    private static String answer(String request) {
        Client client = Shipped.alone();
        Client.Reply reply = request.startsWith("/") ? client.get(request) : client.sparql(request, "Accept", "text/csv");
        assertThat(reply.status()).isEqualTo(200);
        return reply.text().replace("\r\n", "\n");
    }
}
