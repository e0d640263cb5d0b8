package org.attentionintuition.language;

import com.ibm.icu.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What the interface says. Texts stand under readable keys in {@code words/words*.properties}, one file a language; {@code {0}} stands
 * for the first argument, and what counts something has its plural forms, {@code {0, plural, one {# place} other {# places}}} (ICU
 * MessageFormat: an apostrophe is an apostrophe, unless it stands directly before a brace).
 *
 * <p>Whole numbers may be arguments; numbers with decimals come as text, since only the caller knows how many they have.
 */
public final class Words {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Map<Language, Words> ALL = Arrays.stream(Language.values())
            .collect(Collectors.toUnmodifiableMap(it -> it, it -> new Words(it.locale())));

    private final Locale locale;
    private final ResourceBundle texts;
    /** Texts with arguments, read once: captions are said anew with every move of a slider. Each is used by one thread at a time. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Words(Locale locale) {
        this.locale = locale;
        texts = ResourceBundle.getBundle("words.words", locale, NO_FALLBACK);
    }

    /**
     * The text of this key in the language of the page, see {@link Reader}.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String say(String key, Object... arguments) {
        return ofReader().text(key, arguments);
    }

    /** The words of whoever reads the page that is being made, see {@link Reader}. */
    public static Words ofReader() {
        return in(Reader.language());
    }

    /** The words of a language, for places where no page is being made. */
    public static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** As {@link #in(Language)}, of a locale's language, whatever its country. */
    public static Words in(Locale locale) {
        return in(Language.of(locale));
    }

    /**
     * The text of this key.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String text(String key, Object... arguments) {
        if (arguments.length == 0) {
            return texts.getString(key);
        }
        var format = formats.computeIfAbsent(key, it -> new MessageFormat(texts.getString(it), locale));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /** The texts that stand under this key with commas between them. */
    public List<String> list(String key) {
        return List.of(text(key).split("[,、]\\s*", -1));
    }
}
