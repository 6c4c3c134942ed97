package org.decoupling.server;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.decoupling.queries.BadParameter;

/** A parameter that may be given once. */
final class Single {
    private Single() { }

    static Optional<String> of(Context ctx, String name) {
        List<String> values = ctx.queryParams(name);
        if (values.size() > 1)
            throw new BadParameter(name, "given more than once", "给出了不止一次", List.of());
        return values.stream().findFirst();
    }
}
