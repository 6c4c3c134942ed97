package org.decoupling.loader.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Bytes to text: ICU says what they may be, and a strict decoding decides. */
final class Decoder {
    private static final List<String> READ = List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030");
    /** Encodings of Chinese, Japanese and Korean that GB18030 would misread without an error. */
    private static final List<String> STRANGERS = List.of("Big5", "Shift_JIS", "EUC-JP", "EUC-KR");
    private static final double MOSTLY = 0.9;

    private final byte[] bytes;
    private final String name;

    private Decoder(byte[] bytes, String name) {
        this.bytes = bytes;
        this.name = name;
    }

    static SourceText read(byte[] bytes, String name) {
        SourceText source = new Decoder(bytes, name).decode();
        if (source.text().isBlank()) throw InputFault.of("empty", name);
        return source;
    }

    private SourceText decode() {
        if (begins(0xEF, 0xBB, 0xBF)) return strict("UTF-8", 3);
        if (begins(0xFF, 0xFE)) return strict("UTF-16LE", 2);
        if (begins(0xFE, 0xFF)) return strict("UTF-16BE", 2);
        Optional<SourceText> utf8 = decoded("UTF-8", 0);
        if (utf8.isPresent()) return utf8.map(this::readable).orElseThrow(() -> InputFault.of("binary", name));
        return detected(new CharsetDetector().setText(bytes).detectAll());
    }

    private SourceText detected(CharsetMatch[] matches) {
        List<String> names = new ArrayList<>(Arrays.stream(matches).map(CharsetMatch::getName).toList());
        if (names.contains("UTF-8")) throw malformed("UTF-8");
        if (STRANGERS.contains(names.getFirst()) && clearlyFirst(matches)) {
            throw InputFault.of("unknown-encoding", name, names.getFirst());
        }
        names.retainAll(READ);
        READ.stream().filter(charset -> !names.contains(charset)).forEach(names::add);
        return names.stream().map(charset -> decoded(charset, 0)).flatMap(Optional::stream).filter(this::plausible)
                .findFirst().orElseThrow(this::notText);
    }

    private static boolean clearlyFirst(CharsetMatch[] matches) {
        int chinese = Arrays.stream(matches).filter(match -> match.getName().equals("GB18030"))
                .mapToInt(CharsetMatch::getConfidence).max().orElse(0);
        return matches[0].getConfidence() > chinese;
    }

    private InputFault notText() {
        long controls = 0;
        for (byte b : bytes) if (b >= 0 && b < 9) controls++;
        return controls > 0 ? InputFault.of("binary", name) : malformed("GB18030");
    }

    private SourceText strict(String charset, int mark) {
        return decoded(charset, mark).map(this::readable).orElseThrow(() -> malformed(charset));
    }

    private SourceText readable(SourceText source) {
        if (source.text().chars().anyMatch(Decoder::control)) throw InputFault.of("binary", name);
        return source;
    }

    private Optional<SourceText> decoded(String charset, int mark) {
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        if (decode(charset, mark, text).isError()) return Optional.empty();
        return Optional.of(SourceText.of(name, text.flip().toString(), charset, "text/plain"));
    }

    private CoderResult decode(String charset, int mark, CharBuffer text) {
        var decoder = Charset.forName(charset).newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        CoderResult result = decoder.decode(in, text, true);
        return result.isError() ? result : decoder.flush(text);
    }

    private InputFault malformed(String charset) {
        var decoder = Charset.forName(charset).newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        decoder.decode(in, CharBuffer.allocate(bytes.length + 1), true);
        long line = 1 + new String(bytes, 0, in.position(), StandardCharsets.ISO_8859_1).chars().filter(c -> c == '\n').count();
        return InputFault.at("wrong-encoding", name, 0, (int) line, charset, Integer.toString(in.position()));
    }

    /** Strict decoding lets much pass as UTF-16 or GB18030; Chinese text is mostly of common characters. */
    private boolean plausible(SourceText source) {
        String text = source.text();
        if (text.chars().anyMatch(Decoder::control)) return false;
        long common = text.chars().filter(c -> c < 0x7f || c >= 0x4e00 && c <= 0x9fff || c >= 0x2010 && c <= 0x206f
                || c >= 0x3000 && c <= 0x303f || c >= 0xff00 && c <= 0xff5e || c >= 0x2460 && c <= 0x24ff).count();
        return common >= text.length() * MOSTLY;
    }

    private static boolean control(int c) {
        return c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0xfffe || c == 0xffff;
    }

    private boolean begins(int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xff) != mark[i]) return false;
        return true;
    }
}
