package org.attentionintuition.inside;

import java.util.List;
import org.attentionintuition.transformer.WordSpace.Neighbour;

/**
 * Words near a {@link WordSum}.
 *
 * @param sum what was asked for
 * @param words the nearest first; those of the sum are left out
 * @param counted the nearest first, those of the sum included
 * @param others words that were asked about, in the order in which they were
 */
public record Neighbours(WordSum sum, List<Neighbour> words, List<Neighbour> counted, List<Neighbour> others) {}
