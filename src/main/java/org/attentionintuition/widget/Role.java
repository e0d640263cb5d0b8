package org.attentionintuition.widget;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The colour vocabulary of the book: what a number is decides its colour and its dash pattern. */
public enum Role {
    QUERY,
    KEY,
    VALUE,
    OUTPUT,
    SETTING;

    /** The name the elements know, in lower case. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
