package org.attentionintuition.lab;

import com.vaadin.flow.component.html.Span;
import org.attentionintuition.course.Provenance;

/** Says where the numbers of a figure come from. */
final class ProvenanceBadge extends Span {

    ProvenanceBadge(Provenance provenance) {
        super(words(provenance));
        addClassName("badge");
        setTitle(
                switch (provenance) {
                    case HAND_SET ->
                        "The vectors were chosen by hand to make the point; the weights are computed from them.";
                    case COMPUTED -> "Computed on the server while you look.";
                    case MEASURED -> "Measured in an experiment that runs on the server while you look.";
                });
    }

    /** What stands on it. */
    static String words(Provenance provenance) {
        return switch (provenance) {
            case HAND_SET -> "hand-set";
            case COMPUTED -> "computed now";
            case MEASURED -> "measured";
        };
    }
}
