package org.decoupling.server;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Content negotiation as RFC 9110 section 12.5.1 has it: the most specific range that fits a form gives its weight, weight
 * zero excludes, the heaviest form wins, and among equals the first that we offer. (ARQ's own takes a zero for a yes.)
 */
final class Formats {
    private Formats() { }

    /** One entry of an Accept header. */
    private record Range(String type, String subtype, double weight) {
        boolean fits(String mediaType) {
            String[] parts = mediaType.split("/");
            return (type.equals("*") || type.equals(parts[0])) && (subtype.equals("*") || subtype.equals(parts[1]));
        }

        int specific() {
            return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1);
        }
    }

    private record Offer(Format format, double weight) { }

    /** What the client wants most of what there is; a 406 that lists what there is when it wants none of it. */
    static Format choose(Context ctx, List<Format> offers) {
        return accepted(ctx.header("Accept"), offers).orElseThrow(() -> notAcceptable(offers));
    }

    static Optional<Format> accepted(String header, List<Format> offers) {
        if (header == null || header.isBlank())
            return Optional.of(offers.getFirst());
        List<Range> ranges = Stream.of(header.split(",")).flatMap(Formats::range).toList();
        return offers.stream().map(offer -> new Offer(offer, weight(offer, ranges))).filter(offer -> offer.weight > 0)
                .reduce((best, next) -> next.weight > best.weight ? next : best).map(Offer::format);
    }

    /** What a header that lists wishes by weight names, heaviest first; weight zero is no wish. */
    static Stream<String> wishes(String header) {
        return Stream.of(header.split(",")).map(entry -> entry.strip().split("\\s*;\\s*", -1)).filter(parts -> weight(parts) > 0)
                .sorted(Comparator.comparingDouble((String[] parts) -> weight(parts)).reversed()).map(parts -> parts[0]);
    }

    static Problem notAcceptable(List<Format> offers) {
        List<String> types = offers.stream().map(offer -> offer.mediaType).toList();
        return Problem.of(406, "not-acceptable", String.join(", ", types)).with("available", types);
    }

    private static double weight(Format offer, List<Range> ranges) {
        return ranges.stream().filter(range -> range.fits(offer.mediaType))
                .max(Comparator.comparingInt(Range::specific)).map(Range::weight).orElse(0.0) * offer.quality();
    }

    private static Stream<Range> range(String entry) {
        String[] parts = entry.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
        String[] names = parts[0].split("/", 3);
        return names.length == 2 ? Stream.of(new Range(names[0], names[1], weight(parts))) : Stream.empty();
    }

    private static double weight(String[] parts) {
        return Stream.of(parts).skip(1).filter(part -> part.startsWith("q=")).findFirst()
                .map(part -> number(part.substring(2))).orElse(1.0);
    }

    private static double number(String text) {
        try {
            return Math.clamp(Double.parseDouble(text), 0.0, 1.0);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
