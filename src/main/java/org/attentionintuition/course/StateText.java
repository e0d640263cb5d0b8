package org.attentionintuition.course;

import java.util.regex.Pattern;

/** The form of a lab's state as text: {@code scene:2;q1:-3,-3}. What the entries mean is the lab's business. */
final class StateText {

    static final int LONGEST = 400;

    private static final String ENTRY = "[a-z][a-z0-9]*:[A-Za-z0-9,.+-]+";
    private static final Pattern FORM = Pattern.compile("(%1$s(;%1$s)*)?".formatted(ENTRY));
    private static final Pattern SCENE = Pattern.compile("(?:^|;)scene:([^;]*)");

    private StateText() {}

    static boolean valid(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    static void require(String what, String text) {
        Require.that(valid(text), what, text, "name:value with semicolons between");
    }

    /** The number of the scene, from 1; 1 if the text names none, 0 if it names no number. */
    static int scene(String text) {
        var match = SCENE.matcher(text);
        if (!match.find()) {
            return 1;
        }
        return match.group(1).matches("[1-9]") ? Integer.parseInt(match.group(1)) : 0;
    }
}
