package org.attentionintuition.course;

/**
 * Steps that must wait for each other, and measured time, of a recurrence and of attention.
 *
 * @param length words of a sequence, whole
 * @param width numbers of a state, whole
 */
public record ParallelLab(
        String id, String title, Provenance provenance, String caption, Range length, Range width, long seed)
        implements Lab {

    public ParallelLab {
        Slug.require(id);
        Require.that(length.whole() && length.min() >= 1, "length", length, "whole numbers from 1");
        Require.that(width.whole() && width.min() >= 1, "width", width, "whole numbers from 1");
    }
}
