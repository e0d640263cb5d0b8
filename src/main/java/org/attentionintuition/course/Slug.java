package org.attentionintuition.course;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Readable parts of an address: small letters, digits and hyphens. */
final class Slug {

    static final int LONGEST = 80;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slug() {}

    static boolean valid(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches();
    }

    static void require(String text) {
        Require.that(valid(text), "slug or id", text, "small letters, digits and hyphens");
    }

    /** "The Bottleneck Problem" gives the-bottleneck-problem; a title without Latin letters or digits gives nothing. */
    static String of(String title) {
        var plain = Normalizer.normalize(title.replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("[\\p{M}'’]", "");
        var slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("-$", "");
    }
}
