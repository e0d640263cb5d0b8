package org.attentionintuition.course;

/**
 * Two sentences of which one word decides what a pronoun means.
 *
 * @param first here it means one noun
 * @param second here it means the other
 * @param pronoun a word of both
 * @param one a noun of both
 * @param other another noun of both
 */
public record PronounPair(String first, String second, String pronoun, String one, String other) {}
