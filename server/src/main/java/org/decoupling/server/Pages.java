package org.decoupling.server;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Renders the templates of src/main/jte, which the build has compiled. They escape by context. */
final class Pages {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());

    static {
        ENGINE.setBinaryStaticContent(false);
    }

    private Pages() { }

    static void render(Context ctx, String template, View view, Object page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        ENGINE.render(template + ".jte", Map.of("view", view, "page", page), output);
        Caching.vary(ctx);
        ctx.contentType(Format.HTML.contentType()).header("Content-Language", view.language().tag).result(output.toByteArray());
    }
}
