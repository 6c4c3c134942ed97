package org.decoupling.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * So many answers for one client in so much time, told beforehand in the fields of the IETF's draft on RateLimit headers. What the
 * cache answers is not counted. A client is an address, of IPv6 the network of it, since there everyone has 2^64 of them.
 */
final class RateLimit {
    private static final int MOST_CLIENTS = 100_000;
    private static final int LONGEST_NAME = 64;
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F]{0,4}:[0-9a-fA-F:.]*+");

    private final int rate;
    private final Duration time;
    private final Optional<String> header;
    private final Cache<String, Bucket> buckets;

    RateLimit(Settings settings) {
        rate = settings.rate();
        time = settings.rateTime();
        header = settings.clientHeader();
        buckets = Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(time.multipliedBy(2)).build();
    }

    /** One answer for this client, or a problem that says when the next one can be had. */
    void take(Context ctx) {
        if (rate == 0)
            return;
        ConsumptionProbe probe = buckets.get(client(ctx), unknown -> bucket()).tryConsumeAndReturnRemaining(1);
        long full = Duration.ofNanos(probe.getNanosToWaitForReset()).plusMillis(999).toSeconds();
        ctx.header("RateLimit-Policy", "\"default\";q=" + rate + ";w=" + time.toSeconds());
        ctx.header("RateLimit", "\"default\";r=" + probe.getRemainingTokens() + ";t=" + full);
        if (!probe.isConsumed())
            throw refusal(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999).toSeconds());
    }

    private Problem refusal(long seconds) {
        return Problem.of(429, "too-many-requests", rate, time.toSeconds(), seconds).retryAfter(seconds);
    }

    private Bucket bucket() {
        return Bucket.builder().addLimit(limit -> limit.capacity(rate).refillGreedy(rate, time)).build();
    }

    /** The proxy adds the address that it saw at the end; what stands before it may be anyone's invention. */
    private String client(Context ctx) {
        Optional<String> named = header.map(ctx::header).map(value -> value.substring(value.lastIndexOf(',') + 1).strip());
        String address = named.filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME).orElseGet(ctx::ip);
        return IPV6.matcher(address).matches() ? network(address) : address;
    }

    /** The first four groups. A literal address is read, never looked up. */
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(8, bytes.length)));
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
