package org.decoupling.server;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much, and in whose words, data says of a thing (W3C Content Negotiation by Profile). pages/profiles.ttl says what each is.
 * Only data has profiles; a page is a page.
 */
enum Profile {
    /** What is said of the thing, and what the things are called that it is tied to. */
    NAMED("named", Iris.BASE + "profile/named", "describe"),
    /** What is said of the thing and no more. */
    BARE("bare", Iris.BASE + "profile/bare", "bare"),
    /** The same in the terms of schema.org, as far as those reach. */
    SCHEMA("schema", "https://schema.org/", "schema"),
    /** The list of forms and profiles in which the thing can be had. */
    ALT("alt", "http://www.w3.org/ns/dx/connegp/altr", "");

    static final String PARAMETER = "_profile";

    final String token;
    final String iri;
    /** The question of pages/ that makes the graph. */
    final String question;

    Profile(String token, String iri, String question) {
        this.token = token;
        this.iri = iri;
        this.question = question;
    }

    /** The address goes before the header; a header that names none of ours is a wish that can't be met, which is no error. */
    static Profile of(Context ctx, Format format) {
        return Optional.ofNullable(ctx.queryParam(PARAMETER)).map(Profile::named)
                .or(() -> format == Format.HTML ? Optional.empty() : accepted(ctx.header("Accept-Profile"))).orElse(NAMED);
    }

    private static Profile named(String name) {
        return known(name).orElseThrow(() -> Problem.of(406, "not-acceptable", String.join(", ", tokens())).with("available", tokens()));
    }

    /** {@code <https://schema.org/>;q=0.9, <…>}: the heaviest that we have. */
    private static Optional<Profile> accepted(String header) {
        return header == null ? Optional.empty() : Formats.wishes(header).map(wish -> known(wish.replaceAll("^<|>$", "")))
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<Profile> known(String name) {
        return Stream.of(values()).filter(profile -> profile.token.equals(name) || profile.iri.equals(name)).findFirst();
    }

    private static List<String> tokens() {
        return Stream.of(values()).map(profile -> profile.token).toList();
    }
}
