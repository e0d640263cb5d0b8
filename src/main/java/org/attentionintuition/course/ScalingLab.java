package org.attentionintuition.course;

/**
 * How scores and weights change as vectors grow wider, with and without division by √d.
 *
 * @param width powers of two
 * @param keys number of keys
 * @param samples draws behind each point
 */
public record ScalingLab(
        String id, String title, Provenance provenance, String caption, Range width, int keys, int samples, long seed)
        implements Lab {

    public ScalingLab {
        Slug.require(id);
        Require.that(powersOfTwo(width), "width", width, "powers of two");
        Require.that(keys >= 2, "keys", keys, "at least 2");
        Require.that(samples >= 2, "samples", samples, "at least 2");
    }

    /** Whether the slider stands, begins and ends on powers of two. */
    static boolean powersOfTwo(Range width) {
        return powerOfTwo(width.start()) && powerOfTwo(width.min()) && powerOfTwo(width.max());
    }

    private static boolean powerOfTwo(double number) {
        return number >= 1 && number <= 1 << 20 && number == Math.rint(number) && Integer.bitCount((int) number) == 1;
    }
}
