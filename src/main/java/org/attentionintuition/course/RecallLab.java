package org.attentionintuition.course;

/**
 * How much of a sentence the last state of a recurrent encoder keeps, by position.
 *
 * @param length words of a sequence, whole
 * @param width numbers of a state, whole
 * @param radius the spectral radius of the recurrence
 * @param symbols size of the vocabulary
 * @param training sequences the probe learns from
 * @param test sequences it is measured on
 */
public record RecallLab(
        String id,
        String title,
        Provenance provenance,
        String caption,
        EncoderKind encoder,
        Range length,
        Range width,
        Range radius,
        int symbols,
        int training,
        int test,
        long seed)
        implements Lab {

    public RecallLab {
        Slug.require(id);
        Require.that(length.whole() && length.min() >= 1, "length", length, "whole numbers from 1");
        Require.that(width.whole() && width.min() >= 1, "width", width, "whole numbers from 1");
        Require.that(radius.min() > 0, "radius", radius, "more than 0");
        Require.that(symbols >= 2 && training >= 1 && test >= 1, "symbols, training, test", symbols, "counts");
    }
}
