package org.decoupling.loader.cue;

/**
 * When something was, as far as the words say.
 *
 * @param start    in the text it was read from
 * @param end      exclusive
 * @param edtf     2021-10, 2018/.., ../1900, 189X; XXXX where only the story tells (就职次日)
 * @param printed  as printed, blanks closed up
 * @param en       in English
 * @param relation whether the words set a time off from another (以来, 之前), name a span or a century; a plain date does not
 */
public record Time(int start, int end, String edtf, String printed, String en, boolean relation) {

    /** The year that it begins with; empty where it has none. */
    public String year() {
        return edtf.matches("\\d{4}.*") ? edtf.substring(0, 4) : "";
    }
}
