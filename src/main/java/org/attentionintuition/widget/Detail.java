package org.attentionintuition.widget;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The detail of an event as the browser claims it: anything may stand there, so nothing is read without a check. */
record Detail(JsonNode claim) {

    private static final String EXPRESSION = "event.detail";

    static Detail of(JsonNode eventData) {
        var detail = eventData.get(EXPRESSION);
        return new Detail(detail == null ? MissingNode.getInstance() : detail);
    }

    /** A whole number in 0…size−1, or nothing. */
    OptionalInt index(String name, int size) {
        var node = claim.path(name);
        return node.canConvertToExactIntegral()
                        && node.canConvertToInt()
                        && node.intValue() >= 0
                        && node.intValue() < size
                ? OptionalInt.of(node.intValue())
                : OptionalInt.empty();
    }

    /** A finite number, or nothing. */
    OptionalDouble number(String name) {
        var node = claim.path(name);
        return node.isNumber() && Double.isFinite(node.doubleValue())
                ? OptionalDouble.of(node.doubleValue())
                : OptionalDouble.empty();
    }

    /** A counter ≥ 0, or nothing. */
    OptionalLong sequence() {
        var node = claim.path("seq");
        return node.canConvertToExactIntegral() && node.canConvertToLong() && node.longValue() >= 0
                ? OptionalLong.of(node.longValue())
                : OptionalLong.empty();
    }

    /** Whether it is said and true. */
    boolean flag(String name) {
        return claim.path(name).asBoolean(false);
    }

    /** A text, or nothing. */
    Optional<String> text(String name) {
        var node = claim.path(name);
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }
}
