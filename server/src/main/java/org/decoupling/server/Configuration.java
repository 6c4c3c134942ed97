package org.decoupling.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where each value comes from: a flag goes before the environment, that before the file, that before the default. */
public record Configuration(Map<String, Given> given) {
    /** @param from where it was said: a flag, a variable, a file, or nowhere */
    public record Given(String text, String from) { }

    /** @param flags by name of the setting, only those that were given */
    public static Configuration of(Map<String, String> flags, Map<String, String> environment, Optional<Path> file) {
        Map<String, String> lines = file.map(Configuration::lines).orElse(Map.of());
        Map<String, Given> given = new LinkedHashMap<>();
        Setting.all().values().forEach(setting -> given.put(setting.name(), first(setting, flags, environment, lines, file)));
        return new Configuration(given);
    }

    private static Given first(Setting setting, Map<String, String> flags, Map<String, String> environment, Map<String, String> lines, Optional<Path> file) {
        if (flags.containsKey(setting.name()))
            return new Given(flags.get(setting.name()), "--" + setting.name());
        if (!environment.getOrDefault(setting.variable(), "").isEmpty())
            return new Given(environment.get(setting.variable()), setting.variable());
        if (lines.containsKey(setting.name()))
            return new Given(lines.get(setting.name()), file.orElseThrow().toString());
        return new Given(setting.standard(), "default");
    }

    private static Map<String, String> lines(Path file) {
        try {
            JsonNode lines = YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build().readTree(Files.readString(file));
            Map<String, String> texts = new LinkedHashMap<>();
            lines.properties().forEach(line -> texts.put(known(line.getKey(), file), line.getValue().asText()));
            return texts;
        } catch (JsonProcessingException broken) {
            throw new Setting.BadSetting(file + ": " + broken.getOriginalMessage());
        } catch (IOException unreadable) {
            throw new Setting.BadSetting(file + " can't be read");
        }
    }

    private static String known(String name, Path file) {
        if (!Setting.all().containsKey(name))
            throw new Setting.BadSetting(file + ": there is no setting " + name);
        return name;
    }

    public Settings settings() {
        Settings settings = Settings.defaults();
        for (Map.Entry<String, Given> one : given.entrySet())
            settings = settings.with(one.getKey(), one.getValue().text());
        return settings;
    }

    /** As a file that would say the same, with where each line comes from. */
    @Override
    public String toString() {
        return given.entrySet().stream().map(one -> "%s: %s  # %s".formatted(one.getKey(), quoted(one.getValue().text()), one.getValue().from()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String quoted(String text) {
        return text.matches("[\\w./:-]+") ? text : "'" + text.replace("'", "''") + "'";
    }
}
