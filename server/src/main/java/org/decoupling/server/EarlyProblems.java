package org.decoupling.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What is no HTTP never reaches a route; Jetty answers it, and this gives the answer the same form and says no more than it must. */
final class EarlyProblems extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        String body = "{\"type\":\"/problems/bad-request\",\"title\":\"" + Texts.of(Language.EN, "problem.bad-request") + "\",\"status\":" + status + "}";
        Content.Sink.write(response, true, body, callback);
        return true;
    }
}
