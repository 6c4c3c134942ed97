package org.decoupling.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.decoupling.loader.store.Store;

/** /exports: whole releases as files, and /v: single things out of an earlier one. */
final class Exports {
    private static final String CHECKSUMS = "checksums.sha256";
    private static final String LATEST = "latest";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String SPDX = "http://spdx.org/rdf/terms#";

    private final Releases releases;
    private final Store store;

    Exports(Store store, Releases releases) {
        this.store = store;
        this.releases = releases;
    }

    /** Which releases there are. */
    void list(Context ctx) {
        releases.keep();
        Caching.vary(ctx);
        ctx.header("Cache-Control", "no-cache");
        QueryApi.json(ctx, Map.of("releases", releases.all().stream().map(this::entry).toList()));
    }

    void release(Context ctx) {
        String release = ctx.pathParam("release");
        if (isLatest(ctx))
            return;
        if (!releases.keep().equals(release) && !releases.all().contains(release))
            throw absent(ctx);
        Caching.vary(ctx);
        ctx.header("Cache-Control", "no-cache");
        QueryApi.json(ctx, entry(release));
    }

    private Map<String, Object> entry(String release) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("release", release);
        entry.put("current", release.equals(store.version()));
        entry.put("things", "/v/" + release + "/");
        List<String> files = new ArrayList<>();
        for (Dump dump : Dump.values())
            files.add(address(release, dump.file));
        files.add(address(release, CHECKSUMS));
        entry.put("files", files);
        return entry;
    }

    private static String address(String release, String file) {
        return "/exports/" + release + "/" + file;
    }

    void file(Context ctx) {
        String release = ctx.pathParam("release");
        String name = ctx.pathParam("file");
        if (isLatest(ctx))
            return;
        if (name.equals(CHECKSUMS))
            checksums(ctx, release);
        else
            FileAnswer.send(ctx, Dump.named(name).flatMap(dump -> releases.file(release, dump)).orElseThrow(() -> absent(ctx)), Dump.GZIP);
    }

    /** The newest is another tomorrow, so its address only leads on. */
    private boolean isLatest(Context ctx) {
        boolean latest = ctx.pathParam("release").equals(LATEST);
        if (latest) {
            ctx.header("Cache-Control", "no-cache");
            ctx.redirect(ctx.path().replaceFirst("/" + LATEST, "/" + store.version()), HttpStatus.TEMPORARY_REDIRECT);
        }
        return latest;
    }

    private void checksums(Context ctx, String release) {
        StringBuilder lines = new StringBuilder();
        for (Dump dump : Dump.values())
            lines.append(releases.file(release, dump).orElseThrow(() -> absent(ctx)).line());
        Caching.forGood(ctx);
        ctx.contentType("text/plain; charset=utf-8").result(lines.toString());
    }

    /** A thing as it was: the same forms and pages, out of that release. */
    void thing(Context ctx) {
        String release = ctx.pathParam("release");
        if (isLatest(ctx))
            return;
        Store past = releases.past(release).orElseThrow(() -> absent(ctx));
        String root = "/v/" + release;
        ctx.res().addHeader("Link", Sign.of("latest-version", ctx.path().substring(root.length())).header());
        if (ctx.path().equals(root + "/linkset.json"))
            new Signposts(past, root).linkset(ctx);
        else
            new EntityPages(past, root, List.of()).answer(ctx);
    }

    private static Problem absent(Context ctx) {
        return Problem.of(404, "no-such-release", ctx.path());
    }

    /** For the catalogue: the files of today, and which earlier releases can be had. */
    Graph described() {
        releases.keep();
        return files();
    }

    /** The same, measured only where the files are there already. */
    Graph files() {
        String release = store.version();
        Model model = ModelFactory.createDefaultModel();
        Resource dataset = model.createResource(Dataset.NODE.getURI()).addProperty(OWL.versionInfo, release)
                .addProperty(model.createProperty(DCAT.NS, "version"), release);
        for (Dump dump : Dump.values())
            dataset.addProperty(DCAT.distribution, distribution(model, release, dump));
        releases.all().forEach(one -> dataset.addProperty(DCTerms.hasVersion, model.createResource(Iris.BASE + "exports/" + one)));
        return model.getGraph();
    }

    private Resource distribution(Model model, String release, Dump dump) {
        Resource file = model.createResource(Iris.ofPath(address(release, dump.file)));
        Resource distribution = model.createResource(file.getURI() + "#distribution", DCAT.Distribution)
                .addProperty(DCAT.downloadURL, file).addProperty(DCAT.accessURL, file).addProperty(DCTerms.license, model.createResource(Dataset.ABOUT.licence()))
                .addProperty(DCTerms.title, dump.file).addProperty(DCAT.compressFormat, model.createResource(MEDIA_TYPES + Dump.GZIP))
                .addProperty(DCAT.mediaType, model.createResource(MEDIA_TYPES + dump.format.mediaType));
        releases.made(release, dump).ifPresent(known -> measured(model, distribution, known));
        return distribution;
    }

    private static void measured(Model model, Resource distribution, ReleaseFile known) {
        distribution.addLiteral(DCAT.byteSize, known.size());
        distribution.addProperty(model.createProperty(SPDX, "checksum"), model.createResource(model.createResource(SPDX + "Checksum"))
                .addProperty(model.createProperty(SPDX, "algorithm"), model.createResource(SPDX + "checksumAlgorithm_sha256"))
                .addProperty(model.createProperty(SPDX, "checksumValue"), known.hex(), XSDDatatype.XSDhexBinary));
    }
}
