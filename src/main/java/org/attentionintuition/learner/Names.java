package org.attentionintuition.learner;

import java.util.regex.Pattern;

/** The names under which things are kept: an address {@code course/section}, and {@code course/section/block} for what stands on it. */
final class Names {

    /** A state text longer than this is not kept. */
    static final int LONGEST_STATE = 8_000;

    private static final int LONGEST = 250;
    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern BLOCK = Pattern.compile(ADDRESS + "/[a-z0-9]+(-[a-z0-9]+)*");

    private Names() {}

    static boolean address(String name) {
        return name.length() <= LONGEST && ADDRESS.matcher(name).matches();
    }

    static boolean block(String name) {
        return name.length() <= LONGEST && BLOCK.matcher(name).matches();
    }

    /** Some text without control characters or halves of a character; what it means is the lab's affair. */
    static boolean state(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_STATE
                && text.codePoints()
                        .noneMatch(
                                each -> Character.isISOControl(each) || Character.getType(each) == Character.SURROGATE);
    }
}
