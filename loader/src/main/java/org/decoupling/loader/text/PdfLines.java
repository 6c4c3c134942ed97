package org.decoupling.loader.text;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** PDFBox's reading order, with what only the page shows: raised note numbers, and the indent of a paragraph. */
final class PdfLines extends PDFTextStripper {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final float SMALL = 0.75f;

    PdfLines() {
        setLineSeparator("\n");
        setPageEnd("\f");
        setParagraphEnd("");
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        float size = largest(positions);
        StringBuilder line = new StringBuilder();
        for (TextPosition position : positions) line.append(glyph(position, size));
        writeString(line.toString());
    }

    /** A digit much smaller than the words of its line is a note number. */
    private static String glyph(TextPosition position, float size) {
        String glyph = position.getUnicode();
        boolean digit = glyph.length() == 1 && glyph.charAt(0) >= '0' && glyph.charAt(0) <= '9';
        return digit && position.getFontSizeInPt() < size * SMALL ? RAISED.substring(glyph.charAt(0) - '0', glyph.charAt(0) - '0' + 1) : glyph;
    }

    private static float largest(List<TextPosition> positions) {
        return (float) positions.stream().mapToDouble(TextPosition::getFontSizeInPt).max().orElse(0);
    }
}
