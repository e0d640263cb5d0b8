package org.attentionintuition.lab;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.codec.StateCodec;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.GradientLab;
import org.attentionintuition.course.HeadsLab;
import org.attentionintuition.course.Lab;
import org.attentionintuition.course.Measure;
import org.attentionintuition.course.ModelLab;
import org.attentionintuition.course.ParallelLab;
import org.attentionintuition.course.PlaygroundLab;
import org.attentionintuition.course.ProjectionsLab;
import org.attentionintuition.course.RecallLab;
import org.attentionintuition.course.ScalingLab;
import org.attentionintuition.course.WordsLab;
import org.attentionintuition.experiment.Encoder;
import org.attentionintuition.experiment.Progress;
import org.attentionintuition.experiment.ScalingResult.AtWidth;
import org.attentionintuition.experiment.ScalingSettings;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.widget.SoftmaxBars.Bars;
import org.jspecify.annotations.Nullable;

/**
 * Reads a lab's numbers in a state, by the engine and without a picture: the truth behind predictions and challenges.
 *
 * @param <S> the lab's state
 */
final class Gauge<S> {

    /** What a lab shows in a state; reading it may take as long as an experiment does. */
    interface Reader<S> {
        Reading read(S state, Measure measure, Progress progress);
    }

    private final StateCodec<S> codec;
    private final boolean immediate;
    private final Reader<S> reader;
    /** Null for numbers that are known only once they have been waited for. */
    private final @Nullable BiFunction<S, Measure, Double> known;

    Gauge(StateCodec<S> codec, boolean immediate, Reader<S> reader, @Nullable BiFunction<S, Measure, Double> known) {
        this.codec = codec;
        this.immediate = immediate;
        this.reader = reader;
        this.known = known;
    }

    /**
     * The gauge of a lab; heads, parallel and words labs have nothing that courses can ask for.
     *
     * @param room where a trained model is asked, not before something is read
     */
    static Gauge<?> of(Lab lab, ReadingRoom room) {
        return lab instanceof ModelLab it ? model(LabStates.of(it), new ModelGauge(it, room)) : of(lab);
    }

    /** As {@link #of(Lab, ReadingRoom)}, where no trained model is asked: of one nothing can be read. */
    static Gauge<?> of(Lab lab) {
        return switch (lab) {
            case AttentionLab it -> rows(LabStates.of(it), state -> row(AttentionFigure.of(it, state)));
            case ProjectionsLab it -> rows(LabStates.of(it), state -> row(ProjectionsFigure.of(it, state)));
            case PlaygroundLab it -> rows(LabStates.of(it), state -> row(PlaygroundFigure.of(it, state)));
            case RecallLab it ->
                numbers(
                        LabStates.of(it),
                        (state, measure, progress) -> Experiments.RECALL
                                .apply(state, progress)
                                .encoderRecall()
                                .get(Integer.parseInt(measure.of()) - 1));
            case GradientLab it ->
                numbers(
                        LabStates.of(it),
                        (state, measure, progress) -> Experiments.GRADIENT
                                .apply(state.withEncoder(encoder(measure.of())), progress)
                                .log10Arriving());
            case ScalingLab it ->
                numbers(LabStates.of(it), (width, measure, progress) -> largestWeight(it, width, measure, progress));
            case ModelLab it -> numbers(LabStates.of(it), Gauge::nothing);
            case HeadsLab it -> numbers(LabStates.of(it), Gauge::nothing);
            case ParallelLab it -> numbers(LabStates.of(it), Gauge::nothing);
            case WordsLab it -> numbers(LabStates.of(it), Gauge::nothing);
        };
    }

    /** Whether reading is as quick as one row of attention, and needs no thread of its own. */
    boolean immediate() {
        return immediate;
    }

    /** Whether what a lab shows can be read at once while it is on the page, so that a challenge can be judged. */
    boolean live() {
        return known != null;
    }

    /**
     * A number that needs no waiting for.
     *
     * @throws IllegalArgumentException if the lab has no such number, or not yet
     */
    double now(String text, Measure measure) {
        if (known == null) {
            throw new IllegalArgumentException("to be waited for: " + measure.text());
        }
        return known.apply(codec.read(text).state(), measure);
    }

    /**
     * What the measure is in the state of a text.
     *
     * @throws IllegalArgumentException if the lab has no such number
     */
    Reading read(String text, Measure measure, Progress progress) {
        return reader.read(codec.read(text).state(), measure, progress);
    }

    /** A sentence for each thing in the text that the lab cannot take. */
    List<String> faults(String text) {
        return codec.read(text).dropped();
    }

    private static <S> Gauge<S> rows(StateCodec<S> codec, Function<S, Row> row) {
        return new Gauge<>(
                codec,
                true,
                (state, measure, progress) -> {
                    var it = row.apply(state);
                    return new Reading(it.number(measure), it.words(), it.bars());
                },
                (state, measure) -> row.apply(state).number(measure));
    }

    private static Gauge<ModelState> model(StateCodec<ModelState> codec, ModelGauge gauge) {
        return new Gauge<>(
                codec,
                false,
                (state, measure, progress) -> new Reading(gauge.read(state, measure, progress), List.of(), null),
                gauge::known);
    }

    private interface Numbers<S> {
        double read(S state, Measure measure, Progress progress);
    }

    private static <S> Gauge<S> numbers(StateCodec<S> codec, Numbers<S> number) {
        return new Gauge<>(
                codec,
                false,
                (state, measure, progress) -> new Reading(number.read(state, measure, progress), List.of(), null),
                null);
    }

    private static Row row(AttentionFigure it) {
        return new Row(
                it.trace(),
                it.state().query(),
                Measure.names(it.keys()),
                it.lab().valueNames(),
                it.bars());
    }

    private static Row row(ProjectionsFigure it) {
        return new Row(it.trace(), it.state().query(), Measure.names(it.words()), List.of(), it.bars());
    }

    private static Row row(PlaygroundFigure it) {
        return new Row(it.trace(), it.state().query(), Measure.names(it.state().words()), List.of(), it.bars());
    }

    private static Encoder encoder(String name) {
        return name.equals("tanh") ? Encoder.TANH : Encoder.ORTHOGONAL;
    }

    private static double largestWeight(ScalingLab lab, int width, Measure measure, Progress progress) {
        var all = ScalingView.settings(lab);
        var one = new ScalingSettings(List.of(width), all.keys(), all.samples(), all.seed());
        AtWidth at = Experiments.SCALING.apply(one, progress).widths().getFirst();
        return (measure.of().equals("dot") ? at.dot() : at.scaled()).largestWeight();
    }

    private static double nothing(Object state, Measure measure, Progress progress) {
        throw new IllegalArgumentException("this lab has no " + measure.text());
    }

    /** One row of a trace with its names. */
    private record Row(AttentionTrace trace, int query, List<String> words, List<String> valueNames, Bars bars) {

        double number(Measure measure) {
            return switch (measure.kind()) {
                case WEIGHT -> trace.weights().get(query, key(measure));
                case SCORE -> trace.scores().get(query, key(measure));
                case OUTPUT -> output(component(measure));
                case ENTROPY -> trace.entropy(query);
                case LEADER, WEIGHTS -> Double.NaN; // read off the weights
                case RECALL, GRADIENT, LARGEST_WEIGHT, HABIT, ALL_HEADS, FLIPS ->
                    throw new IllegalArgumentException("a row of attention has no " + measure.text());
            };
        }

        /** Broken on purpose, a lab may hand over less than the course counts on. */
        private double output(int component) {
            return component < trace.output().numCols ? trace.output().get(query, component) : Double.NaN;
        }

        private int key(Measure measure) {
            var key = words.indexOf(measure.of());
            if (key < 0) {
                throw new IllegalArgumentException("no key “%s” here, but %s".formatted(measure.of(), words));
            }
            return key;
        }

        private int component(Measure measure) {
            var named = valueNames.indexOf(measure.of());
            return named >= 0 ? named : Integer.parseInt(measure.of()) - 1;
        }
    }
}
