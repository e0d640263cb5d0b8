package org.attentionintuition.classroom;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.attentionintuition.language.Words;

/** A name for a lesson: a few letters in any script. It is text wherever it stands; this keeps out what disturbs a line of text. */
public final class Nickname {

    public static final int LONGEST = 24;

    /** Control and format characters (some turn the direction of writing), lone surrogates, what Unicode does not know. */
    private static final Pattern DISTURBING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");

    /** Marks piled up on one letter reach into the lines around. */
    private static final Pattern PILED = Pattern.compile("\\p{M}{4,}");

    private Nickname() {}

    /** What somebody meant to type: one form for each letter, single blanks. */
    public static String tidied(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    static boolean valid(String name) {
        return !name.isBlank()
                && name.codePointCount(0, name.length()) <= LONGEST
                && name.equals(tidied(name))
                && !DISTURBING.matcher(name).find()
                && !PILED.matcher(name).find()
                && name.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** @throws Refused if it is no {@link #valid} name */
    static void check(String name) {
        Refused.unless(valid(name), "class.refused.name", LONGEST);
    }

    /** Whether two names would be taken for the same. */
    static boolean alike(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** A name for who would rather not give one. */
    static String pseudonym(Words words, Random random, Predicate<String> taken) {
        var how = words.list("class.pseudonym.how");
        var who = words.list("class.pseudonym.who");
        for (var number = 1; ; number++) {
            var pair = words.text(
                    "class.pseudonym", how.get(random.nextInt(how.size())), who.get(random.nextInt(who.size())));
            var name = number <= who.size() ? pair : pair + " " + number;
            if (!taken.test(name)) {
                return name;
            }
        }
    }
}
