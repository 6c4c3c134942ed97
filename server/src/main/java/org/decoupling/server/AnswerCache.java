package org.decoupling.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Whole answers, kept for whoever asks the same of the same state of the store; in front of everything else, so that such a reader
 * costs a look into a table. What may be kept is what says so itself: a 200 to a GET with an ETag, and public. The key holds the
 * store's version and every header that {@code Vary} may name, so nothing need ever be declared stale.
 */
final class AnswerCache extends Handler.Wrapper {
    private static final List<String> VARYING = List.of("Accept", "Accept-Language", "Accept-Encoding", "Accept-Profile", "Prefer");
    /** Of one exchange and not of the answer. */
    private static final Set<String> PASSING = Set.of(FrontDoor.REQUEST_ID, "RateLimit", "RateLimit-Policy");
    private static final Set<HttpHeader> TRANSPORT = EnumSet.of(HttpHeader.DATE, HttpHeader.TRANSFER_ENCODING, HttpHeader.CONNECTION, HttpHeader.CONTENT_LENGTH);
    private static final Set<HttpHeader> BODY = EnumSet.of(HttpHeader.CONTENT_TYPE, HttpHeader.CONTENT_LENGTH, HttpHeader.CONTENT_ENCODING, HttpHeader.CONTENT_LANGUAGE);
    private static final int OVERHEAD = 2000;

    private final Cache<String, Kept> answers;
    private final Supplier<String> version;
    private final Accounts accounts;
    private final int largest;

    /** @param fields of a 200 @param brief the same without those of the body, for a 304 */
    private record Kept(String tag, HttpFields fields, HttpFields brief, byte[] body) { }

    AnswerCache(Settings settings, Supplier<String> version, Accounts accounts) {
        this.version = version;
        this.accounts = accounts;
        this.largest = (int) Math.min(settings.cacheBytes() / 16, 1 << 22);
        this.answers = Caffeine.newBuilder().maximumWeight(settings.cacheBytes()).recordStats()
                .weigher((String key, Kept kept) -> kept.body.length + key.length() * 2 + OVERHEAD).build();
        accounts.watch(answers);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String now = plain(request) ? version() : "";
        if (now.isEmpty())
            return super.handle(request, response, callback);
        String key = key(now, request);
        Kept kept = answers.getIfPresent(key);
        if (kept != null)
            return send(kept, request, response, callback);
        boolean fill = request.getMethod().equals("GET");
        return super.handle(request, fill ? new Keeping(request, response, now, key) : response, callback);
    }

    private static boolean plain(Request request) {
        HttpFields fields = request.getHeaders();
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return read && !fields.contains(HttpHeader.RANGE) && !fields.contains(HttpHeader.AUTHORIZATION) && !fields.contains(HttpHeader.CACHE_CONTROL);
    }

    /** Nothing where the store can't be reached; then it is for the routes to say so. */
    private String version() {
        try {
            return version.get();
        } catch (RuntimeException unreachable) {
            return "";
        }
    }

    private static String key(String version, Request request) {
        HttpFields fields = request.getHeaders();
        return VARYING.stream().map(fields::get).map(String::valueOf)
                .collect(Collectors.joining("\n", version + "\n" + request.getHttpURI().getPathQuery() + "\n", ""));
    }

    private boolean send(Kept kept, Request request, Response response, Callback callback) {
        long start = System.nanoTime();
        boolean known = Caching.matches(request.getHeaders().get(HttpHeader.IF_NONE_MATCH), kept.tag);
        String id = Accounts.id();
        response.setStatus(known ? 304 : 200);
        response.getHeaders().add(known ? kept.brief : kept.fields).put(FrontDoor.REQUEST_ID, id);
        boolean body = !known && request.getMethod().equals("GET");
        response.write(true, body ? ByteBuffer.wrap(kept.body) : null, callback);
        accounts.cached(id, request.getMethod(), request.getHttpURI().getPath(), known ? 304 : 200, System.nanoTime() - start);
        return true;
    }

    /** Lets an answer pass and keeps a copy, if it went out whole and the store is still what it was. */
    private final class Keeping extends Response.Wrapper {
        private final String before;
        private final String key;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private boolean keep = true;

        Keeping(Request request, Response response, String before, String key) {
            super(request, response);
            this.before = before;
            this.key = key;
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            if (keep && content != null)
                copy(content);
            super.write(last, content, last && keep ? Callback.from(() -> whole(callback), callback::failed) : callback);
        }

        private void copy(ByteBuffer content) {
            keep = allowed() && body.size() + content.remaining() <= largest;
            if (!keep)
                return;
            byte[] bytes = new byte[content.remaining()];
            content.duplicate().get(bytes);
            body.writeBytes(bytes);
        }

        /** Jetty's own way of saying 200 before the first byte is out is 0. */
        private boolean allowed() {
            String control = getHeaders().get(HttpHeader.CACHE_CONTROL);
            return (getStatus() == 200 || getStatus() == 0) && getHeaders().contains(HttpHeader.ETAG) && control != null && control.contains("public");
        }

        private void whole(Callback callback) {
            if (allowed() && version().equals(before))
                answers.put(key, kept());
            callback.succeeded();
        }

        private Kept kept() {
            byte[] bytes = body.toByteArray();
            HttpFields.Mutable fields = without(getHeaders(), field -> TRANSPORT.contains(field.getHeader()) || passing(field));
            HttpFields.Mutable brief = without(fields, field -> BODY.contains(field.getHeader()));
            fields.put(HttpHeader.CONTENT_LENGTH, bytes.length);
            return new Kept(getHeaders().get(HttpHeader.ETAG), fields.asImmutable(), brief.asImmutable(), bytes);
        }

        private static HttpFields.Mutable without(HttpFields all, Predicate<HttpField> left) {
            HttpFields.Mutable fields = HttpFields.build();
            all.stream().filter(left.negate()).forEach(fields::add);
            return fields;
        }

        private static boolean passing(HttpField field) {
            return PASSING.stream().anyMatch(field.getName()::equalsIgnoreCase);
        }
    }
}
