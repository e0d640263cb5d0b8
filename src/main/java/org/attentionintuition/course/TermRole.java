package org.attentionintuition.course;

import java.util.Locale;

/** Whose colour a term of the glossary wears. */
public enum TermRole {
    QUERY,
    KEY,
    VALUE;

    /** The name that a glossary uses, in small letters. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
