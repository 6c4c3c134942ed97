package org.decoupling.loader.article;

import java.util.List;
import org.decoupling.loader.text.Line;
import org.decoupling.loader.text.NoteMarks;

/**
 * One page, each of its lines in one place.
 *
 * @param number    ordinal in the file, from 1
 * @param body      running text, headings and front matter
 * @param tail      the end of a note that began on an earlier page
 * @param notes     the notes that begin here
 * @param asides    lines on authors and funding at the foot, which interrupt the running text
 * @param furniture running heads, page numbers and the word over a list of notes
 */
record Page(int number, List<Line> body, List<Line> tail, List<NoteLines> notes, List<Line> asides, List<Line> furniture) {

    /**
     * A note's mark and the lines it takes on the page where it begins.
     *
     * @param listed whether it stands in a list that serves more than its page
     */
    record NoteLines(NoteMarks.Printed mark, List<Line> lines, boolean listed) {}
}
