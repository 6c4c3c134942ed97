package org.decoupling.server;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The two languages of every page and problem. */
enum Language {
    EN("en"), ZH("zh-Hans");

    final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    Language other() {
        return this == EN ? ZH : EN;
    }

    /** What goes into the address: {@code ?lang=zh}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language asked for in the address, else the first of ours in Accept-Language, else English. */
    static Language of(Context ctx) {
        return asked(ctx).or(() -> accepted(ctx.header("Accept-Language"))).orElse(EN);
    }

    static Optional<Language> asked(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("lang")).flatMap(Language::tagged);
    }

    private static Optional<Language> accepted(String header) {
        return ranges(header).filter(range -> range.getWeight() > 0)
                .map(range -> tagged(range.getRange())).flatMap(Optional::stream).findFirst();
    }

    /** Sorted by weight; a header that is no list of languages says nothing. */
    private static Stream<Locale.LanguageRange> ranges(String header) {
        try {
            return header == null ? Stream.empty() : Locale.LanguageRange.parse(header).stream();
        } catch (IllegalArgumentException unreadable) {
            return Stream.empty();
        }
    }

    private static Optional<Language> tagged(String range) {
        String tag = range.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(one -> List.of(tag.split("-")).getFirst().equals(one.code())).findFirst();
    }
}
