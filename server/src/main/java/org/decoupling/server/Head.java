package org.decoupling.server;

import java.util.List;

/**
 * What a page says of its thing to programs: signs, citation tags, and the thing in schema.org's words.
 *
 * @param data JSON-LD in which no tag can begin or end, so that it may stand in a page as it is; empty where there is none
 */
record Head(List<Sign> signs, List<Meta> tags, String data) {
    static final Head NONE = new Head(List.of(), List.of(), "");

    record Meta(String name, String content) { }
}
