package org.attentionintuition.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attentionintuition.course.Block;
import org.attentionintuition.course.Challenge;
import org.attentionintuition.course.Lab;
import org.attentionintuition.course.Predict;
import org.attentionintuition.course.Prose;
import org.attentionintuition.course.Section;
import org.attentionintuition.lab.LabFrame;
import org.attentionintuition.lab.Labs;

/** The blocks of a section as components: labs first, since questions and challenges are about them, wherever they stand. */
final class SectionBlocks {

    private static final int MOST_UNKNOWN = 5;
    private static final int QUOTED = 40;

    private final Section section;
    private final Labs labs;
    private final Map<String, LabFrame> frames = new LinkedHashMap<>();

    SectionBlocks(Section section, Labs labs) {
        this.section = section;
        this.labs = labs;
        section.labs().forEach(lab -> frames.put(lab.id(), labs.view(lab)));
    }

    /** In the order of the document. */
    List<Component> components() {
        return section.blocks().stream().map(this::component).toList();
    }

    /**
     * Opens the states of an address, one parameter for each lab.
     *
     * @return a sentence for each thing in it that cannot be
     */
    List<String> open(QueryParameters address) {
        var dropped = new ArrayList<String>();
        var unknown = 0;
        for (var parameter : address.getParameters().entrySet()) {
            var frame = frames.get(parameter.getKey());
            if (frame != null) {
                var text = parameter.getValue().isEmpty()
                        ? ""
                        : parameter.getValue().getFirst();
                frame.open(text).forEach(it -> dropped.add(parameter.getKey() + ", " + it));
            } else if (unknown++ < MOST_UNKNOWN) {
                dropped.add("“%s” names no lab of this page".formatted(shortened(parameter.getKey())));
            }
        }
        return dropped;
    }

    private Component component(Block block) {
        return switch (block) {
            case Prose it -> new Html("<div class=\"prose\">" + it.html() + "</div>");
            case Lab it -> frame(it.id());
            case Predict it -> labs.predict(it, lab(it.lab()), frame(it.lab()), (id, outcome) -> {});
            case Challenge it -> labs.challenge(it, lab(it.lab()), frame(it.lab()), id -> {});
        };
    }

    private LabFrame frame(String id) {
        return Objects.requireNonNull(frames.get(id), id);
    }

    private Lab lab(String id) {
        return section.labs().stream()
                .filter(lab -> lab.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String shortened(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }
}
