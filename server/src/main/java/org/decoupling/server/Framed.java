package org.decoupling.server;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.jsonld.JenaToTitanium;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** JSON-LD as a reader of JSON wants it: one tree that begins at the thing (framed, JSON-LD 1.1), always in the same order. */
final class Framed {
    /** The prefix of articles would shorten their IRIs in values too, where a reader of plain JSON wants an address. */
    private static final String ARTICLE = "article";

    private Framed() { }

    static String whole(Graph graph, Node it) {
        return frame(graph, it, context(graph.getPrefixMapping().getNsPrefixMap())).toString();
    }

    /** Without its context, which a header names: then the media type is JSON's own. */
    static String plain(Graph graph, Node it) {
        return Json.createObjectBuilder(frame(graph, it, context(Labels.PREFIXES.getNsPrefixMap()))).remove("@context").build().toString();
    }

    /** The context of every plain JSON answer. */
    static String context() {
        return Json.createObjectBuilder().add("@context", context(Labels.PREFIXES.getNsPrefixMap())).build().toString();
    }

    private static JsonObject context(Map<String, String> prefixes) {
        JsonObjectBuilder context = Json.createObjectBuilder().add("id", "@id").add("type", "@type");
        prefixes.entrySet().stream().filter(prefix -> !prefix.getKey().equals(ARTICLE)).sorted(Map.Entry.comparingByKey())
                .forEach(prefix -> context.add(prefix.getKey(), prefix.getValue()));
        return context.build();
    }

    private static JsonObject frame(Graph graph, Node it, JsonStructure context) {
        JsonObject frame = Json.createObjectBuilder().add("@context", context).add("@id", it.getURI()).build();
        JsonLdOptions options = new JsonLdOptions();
        options.setOrdered(true);
        try {
            return JsonLd.frame(JsonDocument.of(JenaToTitanium.convert(DatasetGraphFactory.wrap(graph), options)), JsonDocument.of(frame))
                    .options(options).get();
        } catch (JsonLdError impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
