package org.decoupling.loader.reading;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.StringReader;
import java.net.URI;
import org.decoupling.ontology.Resources;

/** Readings share the context that is shipped. No other is fetched: a reading is input, and input opens no connections. */
final class ReadingContext {
    private static final String NAME = "context.jsonld";

    private ReadingContext() {}

    static JsonLdOptions options() {
        return new JsonLdOptions(ReadingContext::load);
    }

    private static Document load(URI address, DocumentLoaderOptions options) throws JsonLdError {
        if (!address.getPath().endsWith("/" + NAME)) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "a reading's context is " + NAME + ", not " + address);
        }
        return JsonDocument.of(new StringReader(Resources.text("readings/" + NAME)));
    }
}
