package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
    @TempDir
    Path folder;

    @Test
    void a_flag_goes_before_the_environment_that_before_the_file_and_that_before_the_default() throws IOException {
        Path file = Files.writeString(folder.resolve("server.yaml"), "port: 1\nhost: file\nquery-time: 3s\n");
        Settings settings = Configuration.of(Map.of("port", "3"), Map.of("DECOUPLING_PORT", "2", "DECOUPLING_HOST", "environment"), Optional.of(file)).settings();
        assertThat(settings.port()).isEqualTo(3);
        assertThat(settings.host()).isEqualTo("environment");
        assertThat(settings.queryTime()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.queue()).isEqualTo(Settings.defaults().queue());
    }

    @Test
    void what_is_shown_says_where_each_value_comes_from_and_can_be_read_back() throws IOException {
        String shown = Configuration.of(Map.of("port", "3"), Map.of("DECOUPLING_HOST", "::1"), Optional.empty()).toString();
        assertThat(shown).contains("port: 3  # --port\n", "host: ::1  # DECOUPLING_HOST\n", "queue: 8  # default\n");
        assertThat(shown.lines()).hasSize(Setting.all().size());
        Path file = Files.writeString(folder.resolve("again.yaml"), shown);
        assertThat(Configuration.of(Map.of(), Map.of(), Optional.of(file)).settings().host()).isEqualTo("::1");
    }

    @ParameterizedTest
    @CsvSource({"port,many", "port,65536", "port,-1", "query-time,10", "query-time,10 s x", "cache-bytes,1MB", "public-base,ftp://x", "queue,99999999999999"})
    void a_value_that_can_not_be_is_refused_by_name(String name, String text) {
        assertThatThrownBy(() -> Settings.defaults().with(name, text)).isInstanceOf(Setting.BadSetting.class).hasMessageContaining(name);
    }

    @Test
    void a_file_with_an_unknown_or_repeated_name_or_no_file_at_all_is_refused() throws IOException {
        for (String text : new String[] {"prot: 1\n", "port: 1\nport: 2\n", "port: [\n"}) {
            Path file = Files.writeString(folder.resolve("wrong.yaml"), text);
            assertThatThrownBy(() -> Configuration.of(Map.of(), Map.of(), Optional.of(file))).isInstanceOf(Setting.BadSetting.class);
        }
        assertThatThrownBy(() -> Configuration.of(Map.of(), Map.of(), Optional.of(folder.resolve("none")))).isInstanceOf(Setting.BadSetting.class);
    }
}
