package org.attentionintuition.course;

import java.util.Optional;
import java.util.function.Function;

/**
 * The lab that a prediction or a challenge is about, and the state of it.
 *
 * @param about the lab itself, empty after a fault
 * @param names what can be named in that state, empty after a fault
 */
record Target(String lab, Optional<Lab> about, String state, Optional<LabNames> names) {

    private static final String STATE = "name:value with semicolons between, such as scene:2;q1:0.5,-1";

    static Target read(Fields fields, PageLabs labs, Faults faults) {
        var id = fields.required("lab", "the id of a lab of this section", "?", new Scalars(faults)::slug);
        return at("state", fields, id, about(fields, id, labs, faults), faults);
    }

    /** Another state of the same lab. */
    Target other(String key, Fields fields, Faults faults) {
        return at(key, fields, lab, about, faults);
    }

    private static Target at(String key, Fields fields, String id, Optional<Lab> about, Faults faults) {
        var state = state(fields, key, new Scalars(faults));
        return new Target(id, about, state, about.flatMap(lab -> names(fields, key, state, lab, faults)));
    }

    private static Optional<Lab> about(Fields fields, String id, PageLabs labs, Faults faults) {
        var node = fields.node("lab");
        var lab = labs.byId().get(id);
        if (node == null || !Slug.valid(id) || !labs.complete()) {
            return Optional.empty();
        }
        if (lab == null) {
            var expected = labs.byId().isEmpty()
                    ? "a lab in this section"
                    : Choices.expected(id, labs.byId().keySet());
            faults.add(node, node.describe(), expected);
        } else if (!LabNames.measurable(lab)) {
            var expected = "an attention, projections, recall, gradient or scaling lab";
            faults.add(node, "a lab of which nothing can be measured", expected);
            return Optional.empty();
        }
        return Optional.ofNullable(lab);
    }

    private static Optional<LabNames> names(Fields fields, String key, String state, Lab lab, Faults faults) {
        var names = LabNames.of(lab, StateText.scene(state));
        var node = fields.node(key);
        if (names.isEmpty() && node != null) {
            faults.add(
                    node, "a scene that the lab does not have", "a scene from 1 to %d".formatted(LabNames.scenes(lab)));
        }
        return names;
    }

    private static String state(Fields fields, String key, Scalars scalars) {
        Function<Yaml, String> read = node -> {
            var text = scalars.text(node, StateText.LONGEST);
            if (text.equals(Scalars.STAND_IN)) {
                return "";
            }
            return StateText.valid(text) ? text : scalars.fault(node, Quotation.of(text), STATE, "");
        };
        return fields.optional(key, "", read);
    }
}
