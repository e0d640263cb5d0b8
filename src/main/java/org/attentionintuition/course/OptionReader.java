package org.attentionintuition.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentionintuition.course.Predict.Option;

/** Reads the options of a prediction: each with the claim that makes it true, no two of them true at once. */
final class OptionReader {

    private static final int MOST = 6;
    private static final List<String> CLAIMS = List.of("between", "change", "word");
    private static final Choices<Claim.Direction> DIRECTIONS =
            Choices.of(Claim.Direction.values(), Claim.Direction::id);
    private static final Claim STAND_IN = new Claim.Leads(Scalars.STAND_IN);

    private final Faults faults;
    private final Scalars scalars;
    private final MeasureReader measures;
    private final Optional<LabNames> names;
    private final Optional<Measure> measure;

    /** @param measure what the claims are about, if that is known */
    OptionReader(Faults faults, Optional<LabNames> names, Optional<Measure> measure) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
        this.measures = new MeasureReader(faults);
        this.names = names;
        this.measure = measure;
    }

    List<Option> read(Fields fields) {
        var read = new ArrayList<Option>();
        return fields.required(
                "options",
                "a list of answers",
                List.of(),
                node -> scalars.list(node, 2, MOST, item -> option(item, read)));
    }

    private Option option(Yaml node, List<Option> read) {
        if (!(node instanceof Yaml.Mapping mapping)) {
            var expected = "an answer: {text: …, between: …, because: …}";
            return scalars.fault(node, node.describe(), expected, new Option("?", STAND_IN, "?"));
        }
        var fields = new Fields(mapping, faults);
        var text = fields.required("text", "an answer", Scalars.STAND_IN, this::sentence);
        var before = faults.count();
        var claim = claim(fields);
        if (faults.count() == before) {
            refuseSame(mapping, claim, read);
        }
        var because = fields.required("because", "why, or what was mixed up", Scalars.STAND_IN, this::sentence);
        CLAIMS.forEach(fields::node); // known keys, even where they are not allowed
        fields.refuseOthers();
        var option = new Option(text, claim, because);
        read.add(option);
        return option;
    }

    private Claim claim(Fields fields) {
        var written = CLAIMS.stream().filter(fields::has).toList();
        var fitting = measure.map(it -> it.kind() == Measure.Kind.LEADER)
                .map(leader -> leader ? List.of("word") : List.of("between", "change"))
                .orElse(CLAIMS);
        if (written.size() != 1 || !fitting.containsAll(written)) {
            var at = fields.mapping();
            var found = written.isEmpty() ? "no claim" : String.join(" and ", written);
            var expected = (fitting.size() == 1 ? "" : "one of ") + String.join(", ", fitting);
            faults.add(at.line(), at.path(), found, expected);
            return STAND_IN;
        }
        return switch (written.getFirst()) {
            case "between" -> new Claim.Within(fields.optional("between", new Interval(0, 0), measures::interval));
            case "change" ->
                new Claim.Change(
                        fields.optional("change", DIRECTIONS.standIn(), node -> scalars.choice(node, DIRECTIONS)));
            default -> new Claim.Leads(fields.optional("word", Scalars.STAND_IN, node -> measures.word(node, names)));
        };
    }

    private void refuseSame(Yaml.Mapping mapping, Claim claim, List<Option> read) {
        for (var i = 0; i < read.size(); i++) {
            if (together(claim, read.get(i).claim())) {
                faults.add(
                        mapping,
                        "an answer that can be true together with options[%d]".formatted(i),
                        "answers of which one is true");
                return;
            }
        }
    }

    private static boolean together(Claim claim, Claim other) {
        return claim.equals(other)
                || (claim instanceof Claim.Within here
                        && other instanceof Claim.Within there
                        && here.interval().overlaps(there.interval()));
    }

    private String sentence(Yaml node) {
        return scalars.text(node, Scalars.SENTENCE);
    }
}
