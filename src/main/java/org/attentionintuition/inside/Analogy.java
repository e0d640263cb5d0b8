package org.attentionintuition.inside;

/**
 * What somebody hopes to find at a sum of words.
 *
 * @param sum king + woman − man
 * @param hoped queen
 */
public record Analogy(WordSum sum, String hoped) {}
