package org.attentionintuition.course;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.attentionintuition.attention.Similarity;

/** Reads an {@link AttentionLab}. */
final class AttentionLabReader {

    static final double COLDEST = 0.001;
    static final double HOTTEST = 1000;

    static final Choices<Similarity> SIMILARITIES = Choices.of(Similarity.values(), Similarity::id);

    private static final Choices<Control> CONTROLS = Choices.of(Control.values(), Control::id);
    private static final Choices<Show> SHOWS = Choices.of(Show.values(), Show::id);

    private final Faults faults;
    private final Scalars scalars;

    AttentionLabReader(Faults faults) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
    }

    Supplier<Lab> read(Label label, Fields fields) {
        var similarity = fields.optional("similarity", Similarity.DOT, node -> scalars.choice(node, SIMILARITIES));
        var temperature = fields.optional("temperature", 1.0, node -> scalars.number(node, COLDEST, HOTTEST));
        var causal = fields.optional("causal", false, scalars::flag);
        var controls = controls(fields);
        var reader = new SceneReader(faults, causal || controls.contains(Control.CAUSAL));
        var scenes = reader.read(fields);
        var valueNames = valueNames(fields, reader.valueWidth());
        var show = show(fields, reader.width());
        var language = WordLanguages.read(fields, faults);
        var switchable = fields.has("scenes");
        return () -> new AttentionLab(
                label.id(),
                label.title(),
                label.provenance(),
                label.caption(),
                language,
                scenes.getFirst(),
                similarity,
                temperature,
                causal,
                valueNames,
                controls,
                show,
                switchable ? scenes : List.of());
    }

    private Set<Control> controls(Fields fields) {
        var named = fields.optional(
                "controls", List.of(Control.QUERIES, Control.KEYS), node -> scalars.choices(node, CONTROLS, 0));
        var controls = EnumSet.noneOf(Control.class);
        controls.addAll(named);
        return controls;
    }

    private List<String> valueNames(Fields fields, int width) {
        return fields.optional("value-names", List.of(), node -> {
            var names = scalars.list(node, 1, WordVector.WIDEST, item -> scalars.text(item, Scalars.WORD));
            if (!names.isEmpty() && width > 0 && names.size() != width) {
                faults.add(
                        node,
                        Quotation.count(names.size(), "name"),
                        "%d, one for each number of a value".formatted(width));
            }
            return names;
        });
    }

    private List<Show> show(Fields fields, int width) {
        var node = fields.node("show");
        if (node == null) {
            return width == 2 ? List.of(Show.BARS, Show.PLANE) : List.of(Show.BARS);
        }
        var show = scalars.choices(node, SHOWS, 1);
        if (show.contains(Show.PLANE) && width > 0 && width != 2) {
            faults.add(
                    node,
                    "plane for vectors of " + Quotation.count(width, "number"),
                    "vectors of 2 numbers, or no plane");
        }
        return show;
    }
}
