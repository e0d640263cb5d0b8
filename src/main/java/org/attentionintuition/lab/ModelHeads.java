package org.attentionintuition.lab;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attentionintuition.language.Words;
import org.attentionintuition.transformer.HeadHabit;
import org.attentionintuition.transformer.HeadPlace;
import org.attentionintuition.transformer.HeadScore;
import org.attentionintuition.transformer.HeadSearch;
import org.attentionintuition.transformer.HeadTurn;
import org.attentionintuition.widget.HeadGrid.Head;
import org.attentionintuition.widget.HeadGrid.Heads;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;

/** All heads of a model at once: as small matrices, and measured by what the learner looks for. */
record ModelHeads(ModelFigure figure) {

    /** Heads that are named as those which do most what is looked for. */
    static final int BEST = 5;

    private static final int DARKEST = 15;

    /** All heads in order of what is looked for, the one that does it most first; none where nothing can be measured. */
    List<HeadScore> ranked() {
        var state = figure.state();
        return switch (state.find()) {
            case NOTHING -> List.of();
            case PAIR -> HeadSearch.looking(figure.first(), figure.ask(), figure.key());
            case PREVIOUS, NEXT, SELF, FIRST, LAST ->
                state.find()
                        .habit()
                        .map(habit -> HeadSearch.having(figure.first(), habit))
                        .orElseThrow();
            case TURN ->
                figure.counterpart()
                        .map(other -> new HeadTurn(figure.first(), other, figure.ask(), figure.key(), figure.rival())
                                .ranked())
                        .orElse(List.of());
        };
    }

    /** What is looked for, over those that do it most; empty for nothing. */
    String asked() {
        var words = figure.words();
        var find = figure.state().find();
        var what = find.said(words.get(figure.ask()), words.get(figure.key()), words.get(figure.rival()));
        return find == Find.NOTHING
                ? ""
                : ranked().isEmpty() ? Words.say("lab.model.unmeasured", what) : Words.say("lab.model.best", what);
    }

    /** Those that do it most. */
    List<HeadScore> best() {
        return ranked().stream().limit(BEST).toList();
    }

    Heads grid() {
        Map<HeadPlace, Double> scores = new HashMap<>();
        ranked().forEach(it -> scores.put(it.place(), it.score()));
        var best = best().stream().map(HeadScore::place).toList();
        var heads = HeadSearch.places(figure.first()).stream()
                .map(place -> head(place, scores.get(place), best.contains(place)))
                .toList();
        var columns = figure.first().heads();
        return new Heads(
                Words.say("lab.model.grid", heads.size()),
                columns,
                heads,
                figure.state().layer() * columns + figure.state().head());
    }

    private Head head(HeadPlace place, @Nullable Double score, boolean best) {
        return new Head(place.toString(), habit(place), shades(figure.first().weights(place)), score, best);
    }

    /** Which of the habits the head has most in this sentence, and how much: whatever that is, one of them is always the most. */
    private String habit(HeadPlace place) {
        var trace = figure.first();
        var most = Arrays.stream(HeadHabit.values())
                .max(Comparator.comparingDouble(habit -> habit.score(trace, place)))
                .orElseThrow();
        return Words.say(
                "lab.model.habit",
                Find.doing(most),
                Numbers.fixed(most.score(trace, place), 2),
                HeadHabit.values().length);
    }

    /** Row after row, a hexadecimal digit for each weight. */
    private static String shades(DMatrixRMaj weights) {
        var shades = new StringBuilder(weights.getNumElements());
        for (var weight : weights.getData()) {
            shades.append(Character.forDigit((int) Math.round(DARKEST * weight), DARKEST + 1));
        }
        return shades.toString();
    }
}
