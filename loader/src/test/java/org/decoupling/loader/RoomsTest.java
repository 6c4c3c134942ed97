package org.decoupling.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms lie one behind the other, and none looks back. */
class RoomsTest {
    private static final Path ROOMS = Path.of("src/main/java/org/decoupling/loader");
    private static final List<String> ORDER = List.of("text", "article", "reference", "defect", "cue", "passage", "naming", "claim", "figure", "policy",
            "force", "argument", "graph", "reading", "store");
    private static final Pattern IMPORT = Pattern.compile("import (?:static )?org\\.decoupling\\.loader\\.([a-z]+)\\.");

    static Stream<String> rooms() throws IOException {
        try (Stream<Path> folders = Files.list(ROOMS)) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_uses_only_what_lies_before_it(String room) throws IOException {
        assertThat(ORDER).contains(room);
        try (Stream<Path> files = Files.list(ROOMS.resolve(room))) {
            for (Path file : files.toList()) assertThat(used(file)).as(file.toString()).allMatch(other -> ORDER.indexOf(other) <= ORDER.indexOf(room));
        }
    }

    private static List<String> used(Path file) throws IOException {
        return IMPORT.matcher(Files.readString(file)).results().map(found -> found.group(1)).toList();
    }
}
