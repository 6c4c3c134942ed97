package org.decoupling.loader.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads the bytes of a text or a PDF as text. Memory is bounded: a file too large for an article is not read whole. */
public final class TextReader {
    private static final int MEGABYTE = 1 << 20;

    private final int mostText;
    private final int mostPdf;

    public TextReader() {
        this(20, 100);
    }

    /** @param mostText megabytes a text may have; @param mostPdf megabytes a PDF may have */
    public TextReader(int mostText, int mostPdf) {
        this.mostText = mostText;
        this.mostPdf = mostPdf;
    }

    public SourceText read(Path file) {
        String name = file.getFileName().toString();
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, name);
        } catch (IOException e) {
            throw InputFault.of("unreadable", name, reason(e));
        }
    }

    /** For standard input and for files that are no path. */
    public SourceText read(InputStream in, String name) {
        try {
            byte[] head = in.readNBytes(1024);
            if (head.length == 0) throw InputFault.of("empty", name);
            boolean pdf = beginsPdf(head);
            byte[] bytes = rest(head, in, pdf ? mostPdf : mostText, name);
            return pdf ? PdfText.read(bytes, name) : Decoder.read(bytes, name);
        } catch (IOException e) {
            throw InputFault.of("unreadable", name, reason(e));
        }
    }

    private static byte[] rest(byte[] head, InputStream in, int megabytes, String name) throws IOException {
        int most = megabytes * MEGABYTE;
        byte[] more = in.readNBytes(most - head.length + 1);
        if (head.length + more.length > most) throw InputFault.of("too-large", name, megabytes);
        byte[] bytes = new byte[head.length + more.length];
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(more, 0, bytes, head.length, more.length);
        return bytes;
    }

    private static boolean beginsPdf(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).stripLeading().startsWith("%PDF-");
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "").toLowerCase(Locale.ROOT);
    }
}
