package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that names a test as proof names one that there is. */
class NamedTestsTest {
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w*Test)?(?:\\.(\\w+))?`");

    @ParameterizedTest
    @ValueSource(strings = {"THREATS.md", "FEATURES.md"})
    void every_test_that_is_named_exists(String page) throws IOException {
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (String line : Files.readAllLines(Path.of(page))) {
            String owner = "";
            for (Matcher names = NAME.matcher(line); names.find(); named++) {
                owner = names.group(1) == null ? owner : names.group(1);
                if (!exists(owner, names.group(2)))
                    missing.add(names.group());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(named).isGreaterThan(20);
    }

    private static boolean exists(String owner, String method) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            List<Path> found = files.filter(file -> file.endsWith(owner + ".java")).toList();
            return found.size() == 1 && (method == null || Files.readString(found.getFirst()).contains("void " + method + "("));
        }
    }
}
