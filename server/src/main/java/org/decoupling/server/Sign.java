package org.decoupling.server;

import java.util.LinkedHashMap;
import java.util.Map;

/** A typed link of FAIR Signposting, in a header, in a page's head or in a link set. @param type empty where it is not known */
record Sign(String rel, String href, String type, String profile) {

    static Sign of(String rel, String href) {
        return new Sign(rel, href, "", "");
    }

    static Sign of(String rel, String href, String type) {
        return new Sign(rel, href, type, "");
    }

    /** RFC 8288. What is no ASCII, or could end the brackets, was encoded by whoever made the sign. */
    String header() {
        return "<" + href + ">; rel=\"" + rel + "\"" + (type.isEmpty() ? "" : "; type=\"" + type + "\"")
                + (profile.isEmpty() ? "" : "; profile=\"" + profile + "\"");
    }

    /** RFC 9264: an entry of a link set. */
    Map<String, String> target() {
        Map<String, String> target = new LinkedHashMap<>();
        target.put("href", href);
        if (!type.isEmpty())
            target.put("type", type);
        if (!profile.isEmpty())
            target.put("profile", profile);
        return target;
    }
}
