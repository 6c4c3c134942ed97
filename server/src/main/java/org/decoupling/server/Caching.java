package org.decoupling.server;

import io.javalin.http.Context;
import java.util.stream.Stream;

/**
 * The store's version, with the build's, is the ETag, so a client that has the answer is told so before anything is asked of the store. Weak, because
 * the same answer may be sent compressed or not.
 */
final class Caching {
    private Caching() { }

    /** Sets the headers; true if the client's copy is still good, and then there is nothing more to do. */
    static boolean fresh(Context ctx, String version, Format format) {
        return fresh(ctx, version, format, "");
    }

    /** @param variant what else sets this answer apart from others at the same address */
    static boolean fresh(Context ctx, String version, Format format, String variant) {
        return fresh(ctx, version, format.suffix, variant + (format == Format.HTML ? "." + Language.of(ctx).code() : ""));
    }

    /** For a form that has no format of ours, by its suffix. */
    static boolean fresh(Context ctx, String version, String suffix, String variant) {
        String tag = "W/\"" + version + "-" + Build.STAMP + "." + suffix + variant + "\"";
        ctx.header("ETag", tag);
        ctx.header("Cache-Control", "public, max-age=0, must-revalidate");
        vary(ctx);
        boolean fresh = reads(ctx) && matches(ctx.header("If-None-Match"), tag);
        if (fresh)
            ctx.status(304);
        return fresh;
    }

    /** For what can't change, since its address names its state. */
    static void forGood(Context ctx) {
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
    }

    static void vary(Context ctx) {
        ctx.header("Vary", "Accept, Accept-Language, Accept-Profile, Accept-Encoding, Prefer");
    }

    private static boolean reads(Context ctx) {
        return ctx.method().name().equals("GET") || ctx.method().name().equals("HEAD");
    }

    static boolean matches(String header, String tag) {
        return header != null && Stream.of(header.split(",")).map(String::strip).anyMatch(one -> one.equals("*") || one.equals(tag));
    }
}
