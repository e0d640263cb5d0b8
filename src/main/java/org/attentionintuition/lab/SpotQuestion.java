package org.attentionintuition.lab;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attentionintuition.course.Claim;
import org.attentionintuition.course.Lab;
import org.attentionintuition.course.Measure;
import org.attentionintuition.course.Place;
import org.attentionintuition.course.Predict;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.SoftmaxBars.Bars;

/** A question made on the spot, about the row of a lab in a state; as in every question the truth is left to the engine. */
final class SpotQuestion {

    /** Bars that differ by no more, as total variation, are right. */
    private static final double TOLERANCE = 0.15;

    /** It stands in no document. */
    private static final Place HERE = new Place("", 0);

    private SpotQuestion() {}

    /**
     * The question, if the lab has a row and the state can be asked about.
     *
     * @param gauge of the lab
     * @param ask empty for the book's own words
     * @param leader whether for the largest weight, or else for all
     */
    static Optional<Predict> of(Lab lab, Gauge<?> gauge, String state, String ask, boolean leader) {
        if (!gauge.immediate()
                || !Predict.canBeAbout(state)
                || !gauge.faults(state).isEmpty()) {
            return Optional.empty();
        }
        var reading = gauge.read(state, new Measure(Measure.Kind.WEIGHTS, ""), fraction -> {});
        return Optional.ofNullable(reading.row())
                .filter(row -> row.bars().size() > 1) // or there is nothing to predict
                .map(row -> question(lab, state, ask.isEmpty() ? asked(lab, row, leader) : ask, leader, reading));
    }

    private static String asked(Lab lab, Bars row, boolean leader) {
        return Words.say(leader ? "lab.spot.leader" : "lab.spot.weights", row.query(), lab.title());
    }

    private static Predict question(Lab lab, String state, String ask, boolean leader, Reading reading) {
        return new Predict(
                lab.id(),
                lab.id(),
                state,
                "",
                ask,
                leader ? Predict.Kind.CHOOSE : Predict.Kind.BARS,
                new Measure(leader ? Measure.Kind.LEADER : Measure.Kind.WEIGHTS, ""),
                leader ? options(reading) : List.of(),
                Predict.Field.SHARE,
                leader ? 0 : TOLERANCE,
                "",
                List.of(),
                HERE);
    }

    /** Every word can be chosen, and says its weight once it is revealed. */
    private static List<Predict.Option> options(Reading reading) {
        var weights = reading.weights();
        return IntStream.range(0, weights.size())
                .mapToObj(i -> new Predict.Option(
                        reading.words().get(i),
                        new Claim.Leads(reading.words().get(i)),
                        Words.say("lab.spot.weight", Numbers.fixed(weights.get(i), 2))))
                .toList();
    }
}
