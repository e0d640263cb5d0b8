package org.attentionintuition.course;

import java.util.List;
import java.util.Optional;
import org.attentionintuition.course.Challenge.Goal;
import org.attentionintuition.course.Challenge.Level;

/** Reads a {@link Challenge}. */
final class ChallengeReader {

    private static final int MOST_LEVELS = 5;
    private static final int MOST_GOALS = 6;
    private static final int MOST_MOVES = 20;
    private static final List<String> ENDS = List.of("at-least", "at-most", "between");
    private static final Measure ENTROPY = new Measure(Measure.Kind.ENTROPY, "");
    private static final Goal STAND_IN = new Goal(ENTROPY, new Interval(0, 0));

    private final Faults faults;
    private final Ids ids;
    private final Scalars scalars;
    private final MeasureReader measures;

    ChallengeReader(Faults faults, Ids ids) {
        this.faults = faults;
        this.ids = ids;
        this.scalars = new Scalars(faults);
        this.measures = new MeasureReader(faults);
    }

    /** The challenge, or none after a fault in it. */
    Optional<Challenge> read(Fence fence, PageLabs labs) {
        return Fence.alone(fence, faults).flatMap(mapping -> read(mapping, labs, faults.place(fence.line())));
    }

    private Optional<Challenge> read(Yaml.Mapping mapping, PageLabs labs, Place place) {
        var before = faults.count();
        var fields = new Fields(mapping, faults);
        var id = fields.required("id", "an id such as my-challenge", Scalars.STAND_IN, scalars::slug);
        var target = Target.read(fields, labs, faults);
        var title = fields.required("title", "text", Scalars.STAND_IN, node -> scalars.text(node, Scalars.TITLE));
        var levels = fields.required(
                "levels",
                "a list of levels",
                List.<Optional<Level>>of(),
                node -> scalars.list(node, 1, MOST_LEVELS, item -> level(item, target.names())));
        fields.refuseOthers();
        ids.refuseSame(fields, id);
        return faults.count() > before
                ? Optional.empty()
                : Optional.of(new Challenge(
                        id,
                        target.lab(),
                        target.state(),
                        title,
                        levels.stream().flatMap(Optional::stream).toList(),
                        place));
    }

    private Optional<Level> level(Yaml node, Optional<LabNames> names) {
        if (!(node instanceof Yaml.Mapping mapping)) {
            faults.add(node, node.describe(), "a level: {goal: …, goals: …, moves: …}");
            return Optional.empty();
        }
        var before = faults.count();
        var fields = new Fields(mapping, faults);
        var goal = fields.required("goal", "a sentence", Scalars.STAND_IN, this::sentence);
        var goals = fields.required(
                "goals",
                "a list of goals",
                List.<Goal>of(),
                each -> scalars.list(each, 1, MOST_GOALS, item -> goal(item, names)));
        var moves = fields.required(
                "moves",
                "what may be moved, such as [q]",
                List.<String>of(),
                each -> scalars.list(each, 1, MOST_MOVES, item -> move(item, names)));
        var hint = fields.required("hint", "a sentence", Scalars.STAND_IN, this::sentence);
        var why = fields.required("why", "why it works", Scalars.STAND_IN, this::sentence);
        fields.refuseOthers();
        return faults.count() > before ? Optional.empty() : Optional.of(new Level(goal, goals, moves, hint, why));
    }

    private Goal goal(Yaml node, Optional<LabNames> names) {
        if (!(node instanceof Yaml.Mapping mapping)) {
            return scalars.fault(node, node.describe(), "a goal: {measure: …, at-least: …}", STAND_IN);
        }
        var fields = new Fields(mapping, faults);
        var measure = fields.required(
                "measure",
                "what is measured, such as weight cat",
                Optional.<Measure>empty(),
                each -> measures.read(each, names, Measure.Kind::number));
        var written = ENDS.stream().filter(fields::has).toList();
        if (written.size() != 1) {
            var found = written.isEmpty() ? "no end" : String.join(" and ", written);
            faults.add(mapping, found, "one of " + String.join(", ", ENDS));
        }
        var least = end(fields, "at-least", Double.NEGATIVE_INFINITY);
        var most = end(fields, "at-most", Double.POSITIVE_INFINITY);
        var interval = fields.optional("between", new Interval(0, 0), measures::interval);
        fields.refuseOthers();
        if (written.size() != 1) {
            return STAND_IN;
        }
        var bounds = written.contains("between") ? interval : new Interval(least, most);
        return new Goal(measure.orElse(ENTROPY), bounds);
    }

    private double end(Fields fields, String key, double open) {
        return fields.optional(key, open, node -> scalars.number(node, -MeasureReader.LIMIT, MeasureReader.LIMIT));
    }

    private String move(Yaml node, Optional<LabNames> names) {
        var text = scalars.text(node, Scalars.WORD);
        if (!text.equals(Scalars.STAND_IN) && names.isPresent() && !names.get().movable(text)) {
            faults.add(node, node.describe(), names.get().movableNames());
        }
        return text;
    }

    private String sentence(Yaml node) {
        return scalars.text(node, Scalars.SENTENCE);
    }
}
