package org.attentionintuition.language;

import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A language that the whole interface speaks. The first one needs no sign of it in an address, {@code /search}; the others put their tag
 * before it, {@code /fr/search}.
 */
public enum Language {
    ENGLISH("en", "US", "EN", "English", ", "),
    FRENCH("fr", "FR", "FR", "Français", "\u00a0; "),
    CHINESE("zh", "CN", "中文", "简体中文", ", ");

    /** The tags that stand before an address, for the templates of routes, which need a constant. */
    public static final String TAGS = "fr|zh";

    /** What the template of every route begins with. */
    public static final String ROUTE = ":language?(" + TAGS + ")";

    private final String tag;
    private final String country;
    private final String label;
    private final String ownName;
    private final String betweenNumbers;
    private final Locale locale;
    private final boolean decimalComma;

    Language(String tag, String country, String label, String ownName, String betweenNumbers) {
        this.tag = tag;
        this.country = country;
        this.label = label;
        this.ownName = ownName;
        this.betweenNumbers = betweenNumbers;
        locale = Locale.forLanguageTag(tag);
        decimalComma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
    }

    /** Its tag (BCP 47). */
    public String tag() {
        return tag;
    }

    /** Its tag with a country, {@code fr_FR}, for those who cannot do without one. */
    public String tagWithCountry() {
        return tag + "_" + country;
    }

    /** Its name where there is little room. */
    public String label() {
        return label;
    }

    /** Its name, in itself. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** Where a page stands that is at {@code path} in the first language. */
    public String address(String path) {
        return isFirst() ? path : path.isEmpty() ? tag : tag + "/" + path;
    }

    private boolean isFirst() {
        return this == ENGLISH;
    }

    /** Whether numbers have a comma before their decimals. */
    public boolean hasDecimalComma() {
        return decimalComma;
    }

    /** What stands between the numbers of a list; no comma where there is one within the numbers. */
    public String betweenNumbers() {
        return betweenNumbers;
    }

    /** A number that is written with a point, as this language writes it. */
    public String number(String withPoint) {
        return hasDecimalComma() ? withPoint.replace('.', ',') : withPoint;
    }

    /** The language of a tag. */
    public static Optional<Language> tagged(String tag) {
        return Arrays.stream(values()).filter(it -> it.tag.equals(tag)).findFirst();
    }

    /** The language of an address, without a slash before it. */
    public static Language at(String address) {
        var first = address.split("[/?#]", 2)[0];
        return tagged(first).filter(it -> !it.isFirst()).orElse(ENGLISH);
    }

    /** What the address of a page is in the first language. */
    public static String plain(String address) {
        var language = at(address);
        return language.isFirst()
                ? address
                : address.substring(language.tag.length()).replaceFirst("^/", "");
    }

    /** The language of a locale, whatever its country; the first one where there is none. */
    public static Language of(Locale locale) {
        return tagged(locale.getLanguage()).orElse(ENGLISH);
    }
}
