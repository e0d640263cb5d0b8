package org.attentionintuition.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attentionintuition.course.Predict.Mistake;

/** Reads the mistakes that a prediction with bars or with a number foresees. */
final class MistakeReader {

    private static final int MOST = 8;
    private static final String ALL_ON = "all-on ";
    private static final String GUESSES = "even, unchanged, all-on and a word, or {word: [min, max]}";

    private final Faults faults;
    private final Scalars scalars;
    private final MeasureReader measures;
    private final Predict.Kind kind;
    private final Optional<LabNames> names;
    private final Optional<LabNames> namesBefore;

    /** @param namesBefore those of the state before */
    MistakeReader(Faults faults, Predict.Kind kind, Optional<LabNames> names, Optional<LabNames> namesBefore) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
        this.measures = new MeasureReader(faults);
        this.kind = kind;
        this.names = names;
        this.namesBefore = namesBefore;
    }

    List<Mistake> read(Fields fields) {
        return fields.required(
                "mistakes",
                "a list of foreseen mistakes",
                List.of(),
                node -> scalars.list(node, 1, MOST, this::mistake));
    }

    private Mistake mistake(Yaml node) {
        var key = kind == Predict.Kind.BARS ? "guess" : "between";
        if (!(node instanceof Yaml.Mapping mapping)) {
            var expected = "a mistake: {%s: …, because: …}".formatted(key);
            return scalars.fault(node, node.describe(), expected, new Mistake(new Guess.Even(), Scalars.STAND_IN));
        }
        var fields = new Fields(mapping, faults);
        var guess = fields.<Guess>required(
                key,
                kind == Predict.Kind.BARS ? GUESSES : "two numbers",
                new Guess.Even(),
                each -> kind == Predict.Kind.BARS ? bars(each) : new Guess.Within(measures.interval(each)));
        var because = fields.required(
                "because", "what was mixed up", Scalars.STAND_IN, each -> scalars.text(each, Scalars.SENTENCE));
        fields.refuseOthers();
        return new Mistake(guess, because);
    }

    private Guess bars(Yaml node) {
        if (node instanceof Yaml.Mapping mapping) {
            return shares(mapping);
        }
        var text = node instanceof Yaml.Scalar scalar ? scalar.text().strip() : "";
        if (text.startsWith(ALL_ON)) {
            return new Guess.AllOn(
                    measures.known(node, text.substring(ALL_ON.length()).strip(), names));
        }
        return switch (text) {
            case "even" -> new Guess.Even();
            case "unchanged" -> unchanged(node);
            default -> scalars.fault(node, node.describe(), GUESSES, new Guess.Even());
        };
    }

    private Guess unchanged(Yaml node) {
        if (names.isPresent()
                && namesBefore.isPresent()
                && !names.get().words().equals(namesBefore.get().words())) {
            faults.add(node, "other words in the state before", "a state before with the same words");
        }
        return new Guess.Unchanged();
    }

    private Guess shares(Yaml.Mapping mapping) {
        if (mapping.entries().isEmpty()) {
            return scalars.fault(mapping, "no word", GUESSES, new Guess.Even());
        }
        Map<String, Interval> shares = new LinkedHashMap<>();
        mapping.entries()
                .forEach((word, node) -> shares.put(measures.known(node, word, names), measures.interval(node)));
        return new Guess.Shares(shares);
    }
}
