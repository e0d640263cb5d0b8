package org.attentionintuition.course;

import java.util.HashMap;
import java.util.Map;

/** The ids of one course: labs, predictions and challenges share them. */
final class Ids {

    private final Faults faults;
    private final Map<String, Integer> lineOfId = new HashMap<>();

    Ids(Faults faults) {
        this.faults = faults;
    }

    /** To be called once for each block that has an id. */
    void refuseSame(Fields fields, String id) {
        var node = fields.node("id");
        if (node != null && Slug.valid(id)) {
            var earlier = lineOfId.putIfAbsent(id, node.line());
            if (earlier != null) {
                faults.add(node, "%s, which line %d has too".formatted(id, earlier), "an id of its own");
            }
        }
    }
}
