package org.decoupling.server;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What people read, in both languages: texts_en.properties and texts_zh.properties hold the same keys. */
final class Texts {
    private static final Map<Language, ResourceBundle> BUNDLES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values())
            BUNDLES.put(language, ResourceBundle.getBundle("texts", Locale.of(language.code()),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    private Texts() { }

    /** Words are put in as they are, never read as a pattern; numbers without grouping, as an identifier would be. */
    static String of(Language language, String key, Object... words) {
        Object[] strings = Stream.of(words).map(String::valueOf).toArray();
        return new MessageFormat(BUNDLES.get(language).getString(key), Locale.ROOT).format(strings);
    }

    /** Where there may be none: the key is made of what the store holds. */
    static Optional<String> find(Language language, String key) {
        return BUNDLES.get(language).containsKey(key) ? Optional.of(of(language, key)) : Optional.empty();
    }
}
