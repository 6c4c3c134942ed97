package org.decoupling.server;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;
import org.decoupling.loader.store.Store;
import org.decoupling.queries.NamedQuery;

/**
 * Our IRIs at their own paths on this host, as data or as a page. Answered with 200 and a Content-Location rather than by a redirect:
 * one round trip, and the address that people share is the IRI.
 */
final class EntityPages {
    private final Store store;
    private final String root;
    private final List<NamedQuery> questions;

    /** @param root under which this state of the store answers; empty for the one of today @param questions that can be asked of this state */
    EntityPages(Store store, String root, List<NamedQuery> questions) {
        this.store = store;
        this.questions = questions;
        this.root = root;
    }

    void answer(Context ctx) {
        Asked asked = Asked.of(ctx, root);
        ctx.attribute(Problems.FORMAT, asked.format());
        boolean known = Caching.fresh(ctx, store.version(), asked.format(), asked.variant());
        if (!root.isEmpty() && asked.format() != Format.HTML)
            Caching.forGood(ctx);
        if (known)
            return;
        if (asked.format() == Format.HTML)
            page(ctx, asked);
        else
            Asking.of(store, asking -> EntityData.read(asking, asked)).write(ctx);
    }

    /** A page, with all that stands around it. */
    private record Shown(Titled page, Head head) { }

    private void page(Context ctx, Asked asked) {
        Language language = Language.of(ctx);
        boolean terms = asked.path().equals("/ontology") || asked.path().equals("/concept");
        Shown shown = Asking.of(store, asking -> {
            Titled page = terms ? TermsPage.read(asking, asked, language) : EntityPage.read(asking, asked, language, Listing.of(ctx), store.version(), questions);
            return new Shown(page, Heads.of(asking, asked, page.title()));
        });
        ctx.header("Content-Location", asked.location());
        Signposts.headers(ctx, Stream.concat(shown.head.signs().stream(), asked.alternates().stream()).toList());
        View view = View.of(ctx, shown.page.title(), asked.data()).with(shown.head, root);
        Pages.render(ctx, terms ? "terms" : "entity", view, shown.page);
    }
}
