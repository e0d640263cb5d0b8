package org.attentionintuition.inside;

import org.attentionintuition.transformer.WordSpace.Neighbour;

/**
 * What the model makes of an {@link Analogy}. Places are counted from 1, the nearest word.
 *
 * @param analogy what was hoped for
 * @param nearest the nearest word that is none of the sum
 * @param place of the word that was hoped for, those of the sum left out
 * @param first the nearest of all words
 * @param placeCounted of the word that was hoped for among all words
 * @param cosine of the word that was hoped for
 */
public record Tried(Analogy analogy, Neighbour nearest, int place, Neighbour first, int placeCounted, double cosine) {

    /** Whether the nearest word that is none of the sum is the one that was hoped for. */
    public boolean found() {
        return place == 1;
    }
}
