package org.decoupling.loader.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/** What stays the same when a name or a title is printed in another way. */
public final class PrintedKey {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCCasefoldInstance();

    private PrintedKey() {}

    /** Letters and digits alone, width and case folded: printings of one name differ in blanks, dots and quotes. */
    public static String of(String printed) {
        return NFKC.normalize(printed).codePoints().filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString().toLowerCase(Locale.ROOT);
    }

    /** A name in Latin letters as part of an address: small letters and hyphens, accents dropped. */
    public static String latin(String name) {
        return Normalizer2.getNFDInstance().normalize(name).replaceAll("\\p{M}|['’.]", "").toLowerCase(Locale.ROOT)
                .replace("&", "and").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
