package org.decoupling.loader.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.decoupling.loader.text.Chars;
import org.decoupling.loader.text.InputFault;
import org.decoupling.loader.text.Lexicon;

/**
 * What an article's text does not say of itself, beside it in {@code <stem>.csl.json}, or the same in YAML in
 * {@code <stem>.csl.yaml}: one CSL-JSON item. An unknown key or a wrong type is an error, for it is most likely a typo.
 */
public final class Sidecar {
    private static final Map<String, String[]> FIELDS = Lexicon.table("csl-fields.tsv");
    private static final Set<String> NAME_PARTS = Set.of("family", "given", "literal", "suffix", "dropping-particle",
            "non-dropping-particle", "ORCID");
    private static final Set<String> DATE_PARTS = Set.of("date-parts", "raw", "literal", "season", "circa");
    private static final int MOST_BYTES = 1 << 20;
    private static final ObjectMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final ObjectMapper YAML = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final String file;

    private Sidecar(String file) {
        this.file = file;
    }

    /** The sidecar beside an article's file; nothing where there is none. */
    public static Metadata beside(Path article) {
        String name = article.getFileName().toString();
        String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        return Stream.of(".csl.json", ".csl.yaml", ".csl.yml").map(end -> article.resolveSibling(stem + end))
                .filter(Files::isRegularFile).findFirst().map(Sidecar::read).orElse(Metadata.NONE);
    }

    public static Metadata read(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, path.getFileName().toString());
        } catch (IOException e) {
            throw new Sidecar(path.getFileName().toString()).fault(e.getMessage());
        }
    }

    public static Metadata read(InputStream in, String name) {
        return new Sidecar(name).metadata(in);
    }

    private Metadata metadata(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) throw fault("it is larger than 1 MB / 大于 1 MB");
            ObjectMapper mapper = file.endsWith(".json") ? JSON : YAML;
            return metadata(item(mapper.readTree(bytes)));
        } catch (JsonProcessingException e) {
            throw InputFault.at("bad-sidecar", file, 0, e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    e.getOriginalMessage());
        } catch (IOException e) {
            throw fault(e.getMessage());
        }
    }

    private JsonNode item(JsonNode root) {
        JsonNode item = root.isArray() && root.size() == 1 ? root.get(0) : root;
        if (!item.isObject()) throw fault("it must hold one item / 应只有一个条目");
        item.properties().forEach(field -> check(field.getKey(), field.getValue()));
        return item;
    }

    private void check(String key, JsonNode value) {
        if (!FIELDS.containsKey(key)) throw fault("unknown key " + key + " / 未知的键 " + key);
        boolean right = switch (FIELDS.get(key)[1]) {
            case "names" -> value.isArray() && all(value, name -> parts(name, NAME_PARTS));
            case "date" -> value.isTextual() || value.isIntegralNumber() || parts(value, DATE_PARTS);
            default -> value.isTextual() || value.isNumber();
        };
        if (!right) throw fault(key + " must be " + FIELDS.get(key)[1] + " / " + key + " 的类型有误");
    }

    private static boolean parts(JsonNode node, Set<String> known) {
        return node.isObject() && node.properties().stream().allMatch(part -> known.contains(part.getKey()));
    }

    private static boolean all(JsonNode array, Function<JsonNode, Boolean> test) {
        for (JsonNode node : array) if (!test.apply(node)) return false;
        return true;
    }

    private Metadata metadata(JsonNode item) {
        return new Metadata(text(item, "title"), names(item.path("author")), text(item, "container-title"), year(item),
                text(item, "volume"), text(item, "issue"), text(item, "page").replace('–', '-').replace('—', '-'), text(item, "DOI"));
    }

    private static String text(JsonNode item, String field) {
        return item.path(field).asText("").strip();
    }

    private static List<String> names(JsonNode authors) {
        List<String> names = new ArrayList<>();
        for (JsonNode author : authors) names.add(name(author));
        return names;
    }

    /** 王 and 明 are printed 王明; Jane and Doe are printed Jane Doe. */
    private static String name(JsonNode author) {
        String literal = text(author, "literal");
        String family = text(author, "family");
        String given = text(author, "given");
        if (!literal.isEmpty()) return literal;
        boolean chinese = !family.isEmpty() && Chars.han(family.charAt(0));
        return chinese ? family + given : (given + " " + family).strip();
    }

    private String year(JsonNode item) {
        JsonNode issued = item.path("issued");
        String printed = issued.isObject() ? issued.path("date-parts").path(0).path(0).asText(issued.path("raw").asText("")) : issued.asText("");
        if (printed.isEmpty()) return "";
        if (!printed.matches("[0-9]{4}(?:-.{0,30})?")) throw fault("issued must begin with a year / issued 应以年份开头");
        return printed.substring(0, 4);
    }

    private InputFault fault(String what) {
        return InputFault.of("bad-sidecar", file, what);
    }
}
