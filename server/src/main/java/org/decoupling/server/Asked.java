package org.decoupling.server;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.eclipse.jetty.util.URIUtil;

/**
 * What an address asks for: a thing, in a form and by a profile.
 *
 * @param root empty, or the path under which an earlier state of the store answers, such as {@code /v/0123456789abcdef}
 * @param path of the thing, which is the tail of its IRI
 */
record Asked(String root, String path, Format format, Profile profile) {
    private static final String MEDIA_TYPE = "_mediatype";

    /** {@code _mediatype} goes before a suffix, a suffix before the header; a dot that begins no form of ours belongs to the IRI, as in sentence/3.2. */
    static Asked of(Context ctx, String root) {
        String path = path(ctx, root);
        int dot = path.lastIndexOf('.');
        Optional<Format> suffix = dot < 0 ? Optional.empty() : Format.bySuffix(path.substring(dot + 1)).filter(Format.ENTITY::contains);
        Asked plain = new Asked(root, suffix.isPresent() ? path.substring(0, dot) : path, Format.HTML, Profile.NAMED);
        Format format = plain.format(ctx, suffix);
        return new Asked(root, plain.path, format, Profile.of(ctx, format));
    }

    /** Our IRIs are written without percent-encoding; what holds a character that no IRI has names nothing. */
    private static String path(Context ctx, String root) {
        String path = URIUtil.decodePath(ctx.path()).substring(root.length());
        if (!Iris.valid(path))
            throw Problem.of(404, "not-found", ctx.path());
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** A 406 goes out with links to what there is. */
    private Format format(Context ctx, Optional<Format> suffix) {
        try {
            return named(ctx).or(() -> suffix).orElseGet(() -> Formats.choose(ctx, Format.ENTITY));
        } catch (Problem none) {
            alternates().forEach(sign -> ctx.res().addHeader("Link", sign.header()));
            throw none;
        }
    }

    /** A plus sign in an address is a blank to the decoder, and no media type has a blank. */
    private static Optional<Format> named(Context ctx) {
        return Optional.ofNullable(ctx.queryParam(MEDIA_TYPE)).map(type -> type.strip().replace(' ', '+'))
                .map(type -> Format.ENTITY.stream().filter(format -> format.mediaType.equals(type) || format.suffix.equals(type)).findFirst()
                        .orElseThrow(() -> Formats.notAcceptable(Format.ENTITY)));
    }

    String iri() {
        return Iris.ofPath(path);
    }

    Node node() {
        return NodeFactory.createURI(iri());
    }

    /** Some IRIs name a collection that is a graph of the store: then that graph is the data. */
    Optional<Node> graph() {
        return switch (path) {
            case "/ontology" -> Optional.of(NodeFactory.createURI(Iris.BASE + "graph/ontology"));
            case "/concept" -> Optional.of(NodeFactory.createURI(Iris.BASE + "graph/thesaurus"));
            case String one when one.startsWith("/graph/") -> Optional.of(node());
            default -> Optional.empty();
        };
    }

    /** Where this very form of the thing answers. */
    String location() {
        String plain = address(format);
        return profile == Profile.NAMED || format == Format.HTML && profile != Profile.ALT ? plain : plain + "?_profile=" + profile.token;
    }

    String address(Format form) {
        return URIUtil.encodePath(root + path) + "." + form.suffix;
    }

    /** What sets this answer apart from others at the same address, for its ETag. */
    String variant() {
        return profile == Profile.NAMED ? "" : "." + profile.token;
    }

    List<Sign> alternates() {
        return Format.ENTITY.stream().map(form -> Sign.of("alternate", address(form), form.mediaType)).toList();
    }

    /** The same as data, for a page's {@code <link>} and its reader. */
    List<View.Link> data() {
        return Format.DATA.stream().map(form -> new View.Link(address(form), form.suffix, form.mediaType)).toList();
    }
}
