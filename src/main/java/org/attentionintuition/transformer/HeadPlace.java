package org.attentionintuition.transformer;

/**
 * Which head.
 *
 * @param layer counted from 0
 * @param head counted from 0
 */
public record HeadPlace(int layer, int head) {

    /** As people write it, counted from 1: L1.H3. */
    @Override
    public String toString() {
        return "L" + (layer + 1) + ".H" + (head + 1);
    }
}
