package org.decoupling.loader.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** The text of a PDF in reading order, a form feed between its pages. */
final class PdfText {
    private PdfText() {}

    static SourceText read(byte[] bytes, String name) {
        if (!ends(bytes)) throw InputFault.of("truncated-pdf", name);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String text = new PdfLines().getText(document);
            if (text.isBlank()) throw InputFault.of("pdf-without-text", name);
            return SourceText.of(name, text, "PDF", "application/pdf");
        } catch (InvalidPasswordException e) {
            throw InputFault.of("locked-pdf", name);
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            throw InputFault.of("broken-pdf", name, e.getClass().getSimpleName());
        }
    }

    /** PDFBox mends a file that breaks off and gives what is left; half an article is no article. */
    private static boolean ends(byte[] bytes) {
        int from = Math.max(0, bytes.length - 2048);
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }
}
