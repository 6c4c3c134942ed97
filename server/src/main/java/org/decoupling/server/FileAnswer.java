package org.decoupling.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file that never changes: part of it where a part is asked for (RFC 9110), digests (RFC 9530), and a year in every cache. */
final class FileAnswer {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private FileAnswer() { }

    /** First byte and the one after the last. */
    private record Part(long from, long to) { }

    static void send(Context ctx, ReleaseFile file, String type) {
        long size = file.size();
        String tag = "\"" + file.hex() + "\"";
        headers(ctx, file, tag);
        if (Caching.matches(ctx.header("If-None-Match"), tag)) {
            ctx.status(304);
            return;
        }
        ctx.contentType(type);
        part(ctx, size, tag).ifPresentOrElse(part -> partial(ctx, file, part, size), () -> whole(ctx, file, size));
    }

    private static void headers(Context ctx, ReleaseFile file, String tag) {
        Caching.forGood(ctx);
        ctx.header("ETag", tag).header("Accept-Ranges", "bytes").header("Repr-Digest", digest(file));
        ctx.header("Content-Disposition", "attachment; filename=\"" + file.path().getFileName() + "\"");
        Dataset.ABOUT.signs().forEach(sign -> ctx.res().addHeader("Link", sign.header()));
    }

    private static String digest(ReleaseFile file) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(file.digest()) + ":";
    }

    private static void whole(Context ctx, ReleaseFile file, long size) {
        ctx.header("Content-Digest", digest(file));
        copy(ctx, file, new Part(0, size));
    }

    private static void partial(Context ctx, ReleaseFile file, Part part, long size) {
        if (part.from >= part.to)
            throw Problem.of(416, "no-such-range", size).header("Content-Range", "bytes */" + size);
        ctx.status(206).header("Content-Range", "bytes " + part.from + "-" + (part.to - 1) + "/" + size);
        copy(ctx, file, part);
    }

    /** Several ranges at once, and what is no range, may be answered with the whole. */
    private static Optional<Part> part(Context ctx, long size, String tag) {
        Matcher range = RANGE.matcher(Optional.ofNullable(ctx.header("Range")).orElse(""));
        boolean changed = ctx.header("If-Range") != null && !tag.equals(ctx.header("If-Range"));
        if (changed || !range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty())
            return Optional.empty();
        if (range.group(1).isEmpty())
            return Optional.of(new Part(Math.max(0, size - Long.parseLong(range.group(2))), size));
        if (!range.group(2).isEmpty() && Long.parseLong(range.group(2)) < Long.parseLong(range.group(1)))
            return Optional.empty();
        long last = range.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(range.group(2)));
        return Optional.of(new Part(Long.parseLong(range.group(1)), last + 1));
    }

    /** Past Javalin's own stream, which would compress. */
    private static void copy(Context ctx, ReleaseFile file, Part part) {
        ctx.res().setContentLengthLong(part.to - part.from);
        if (ctx.method().name().equals("HEAD"))
            return;
        try (InputStream in = Files.newInputStream(file.path())) {
            in.skipNBytes(part.from);
            copy(in, ctx.res().getOutputStream(), part.to - part.from);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (long left = length; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0)
                return;
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
