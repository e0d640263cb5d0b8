package org.attentionintuition.lab;

import com.vaadin.flow.component.html.Span;
import org.attentionintuition.course.Provenance;
import org.attentionintuition.language.Words;

/** Says where the numbers of a figure come from. */
final class ProvenanceBadge extends Span {

    ProvenanceBadge(Provenance provenance) {
        super(words(provenance));
        addClassName("badge");
        setTitle(
                switch (provenance) {
                    case HAND_SET -> Words.say("lab.provenance.hand-set.why");
                    case COMPUTED -> Words.say("lab.provenance.computed.why");
                    case MEASURED -> Words.say("lab.provenance.measured.why");
                    case MODEL -> Words.say("lab.provenance.model.why");
                });
    }

    /** What stands on it. */
    static String words(Provenance provenance) {
        return switch (provenance) {
            case HAND_SET -> Words.say("lab.provenance.hand-set");
            case COMPUTED -> Words.say("lab.provenance.computed");
            case MEASURED -> Words.say("lab.provenance.measured");
            case MODEL -> Words.say("lab.provenance.model");
        };
    }
}
