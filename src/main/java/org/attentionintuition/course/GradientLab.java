package org.attentionintuition.course;

/**
 * What is left of a gradient on its way back through a recurrence.
 *
 * @param steps how far it travels
 * @param width numbers of a state
 * @param radius the spectral radius of the recurrence
 */
public record GradientLab(
        String id, String title, Provenance provenance, String caption, int steps, int width, Range radius, long seed)
        implements Lab {

    public GradientLab {
        Slug.require(id);
        Require.that(steps >= 1, "steps", steps, "at least 1");
        Require.that(width >= 1, "width", width, "at least 1");
        Require.that(radius.min() > 0, "radius", radius, "more than 0");
    }
}
