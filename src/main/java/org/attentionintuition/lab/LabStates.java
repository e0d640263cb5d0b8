package org.attentionintuition.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.codec.Part;
import org.attentionintuition.codec.Parts;
import org.attentionintuition.codec.Refused;
import org.attentionintuition.codec.StateCodec;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.GradientLab;
import org.attentionintuition.course.HeadsLab;
import org.attentionintuition.course.ModelLab;
import org.attentionintuition.course.ParallelLab;
import org.attentionintuition.course.PlaygroundLab;
import org.attentionintuition.course.ProjectionsLab;
import org.attentionintuition.course.Range;
import org.attentionintuition.course.RecallLab;
import org.attentionintuition.course.ScalingLab;
import org.attentionintuition.course.WordVector;
import org.attentionintuition.course.WordsLab;
import org.attentionintuition.experiment.GradientSettings;
import org.attentionintuition.experiment.ParallelSettings;
import org.attentionintuition.experiment.ProjectionWeights;
import org.attentionintuition.experiment.RecallSettings;
import org.attentionintuition.language.Words;

/** How the states of each kind of lab are written; docs/course-format.md lists the names. */
final class LabStates {

    /** Training may carry weights far beyond what a slider reaches. */
    private static final double WEIGHT_LIMIT = 1e6;

    private static final int MOST_STEPS = 1_000_000;

    private LabStates() {}

    static StateCodec<AttentionState> of(AttentionLab lab) {
        var masked = lab.start().queries().size() == lab.start().keys().size();
        var parts = new ArrayList<Part<AttentionState>>();
        parts.add(Parts.position(
                "scene",
                state -> Math.max(1, lab.scenes().size()),
                AttentionState::scene,
                (state, scene) -> AttentionState.start(lab, scene)));
        parts.add(Parts.rows("q", WordVector.LIMIT, AttentionState::queries, AttentionState::withQueries));
        parts.add(Parts.rows("k", WordVector.LIMIT, AttentionState::keys, AttentionState::withKeys));
        parts.add(Parts.rows("v", WordVector.LIMIT, AttentionState::values, AttentionState::withValues));
        parts.add(Parts.choice(
                "sim",
                List.of(Similarity.values()),
                Similarity::id,
                state -> state.settings().similarity(),
                AttentionState::withSimilarity));
        parts.add(Parts.number(
                "t",
                SettingSliders.LOWEST_TEMPERATURE,
                SettingSliders.HIGHEST_TEMPERATURE,
                state -> state.settings().temperature(),
                AttentionState::withTemperature));
        if (masked) {
            parts.add(Parts.flag("mask", state -> state.settings().causal(), AttentionState::withCausal));
        }
        parts.add(
                Parts.choice("wiring", Wiring.of(lab), Wiring::id, AttentionState::wiring, AttentionState::withWiring));
        parts.add(Parts.position(
                "ask", state -> state.queries().rows(), AttentionState::query, AttentionState::withQuery));
        parts.add(Parts.position("key", state -> state.keys().rows(), AttentionState::key, AttentionState::withKey));
        parts.add(Parts.positions(
                "seen", state -> state.queries().rows(), AttentionState::visited, AttentionState::withVisited));
        return new StateCodec<>(AttentionState.start(lab, 0), parts);
    }

    static StateCodec<ProjectionsState> of(ProjectionsLab lab) {
        return new StateCodec<>(
                ProjectionsState.start(lab),
                List.of(
                        Parts.rows("x", WordVector.LIMIT, ProjectionsState::tokens, ProjectionsState::withTokens),
                        Parts.matrix(
                                "wq",
                                WEIGHT_LIMIT,
                                it -> it.weights().query(),
                                (it, changed) -> it.withWeights(new ProjectionWeights(
                                        changed,
                                        it.weights().key(),
                                        it.weights().value()))),
                        Parts.matrix(
                                "wk",
                                WEIGHT_LIMIT,
                                it -> it.weights().key(),
                                (it, changed) -> it.withWeights(new ProjectionWeights(
                                        it.weights().query(),
                                        changed,
                                        it.weights().value()))),
                        Parts.matrix(
                                "wv",
                                WEIGHT_LIMIT,
                                it -> it.weights().value(),
                                (it, changed) -> it.withWeights(new ProjectionWeights(
                                        it.weights().query(), it.weights().key(), changed))),
                        Parts.choice(
                                "wiring",
                                Wiring.of(lab),
                                Wiring::id,
                                ProjectionsState::wiring,
                                ProjectionsState::withWiring),
                        Parts.position(
                                "ask", it -> it.tokens().rows(), ProjectionsState::query, ProjectionsState::withQuery),
                        Parts.whole(
                                "step",
                                0,
                                MOST_STEPS,
                                ProjectionsState::step,
                                (it, step) -> it.atStep(step, it.weights()))));
    }

    static StateCodec<HeadsState> of(HeadsLab lab) {
        return new StateCodec<>(
                HeadsState.start(lab),
                List.of(
                        Parts.rows("x", WordVector.LIMIT, HeadsState::tokens, HeadsState::withTokens),
                        Parts.flag("mask", HeadsState::causal, HeadsState::withCausal),
                        Parts.position("ask", it -> it.tokens().rows(), HeadsState::query, HeadsState::withQuery)));
    }

    /** Words, width and seed come first: they say which vectors there are, and rows only what differs from those. */
    static StateCodec<PlaygroundState> of(PlaygroundLab lab) {
        return new StateCodec<>(
                PlaygroundState.start(lab),
                List.of(
                        Parts.single(
                                "words",
                                PlaygroundState::words,
                                PlaygroundWords::link,
                                (it, text) -> it.withWords(PlaygroundWords.linked(text))),
                        Parts.whole("d", 1, WordVector.WIDEST, PlaygroundState::width, PlaygroundState::withWidth),
                        Parts.whole(
                                "seed",
                                0,
                                PlaygroundLab.LARGEST_SEED,
                                PlaygroundState::seed,
                                PlaygroundState::withSeed),
                        Parts.single(
                                "heads",
                                PlaygroundState::heads,
                                it -> it.toString(),
                                (it, text) -> PlaygroundState.headsOf(it.width()).stream()
                                        .filter(heads -> heads.toString().equals(text))
                                        .findFirst()
                                        .map(it::withHeads)
                                        .orElseThrow(() -> new Refused(Words.say("lab.state.heads")))),
                        Parts.rows("q", WordVector.LIMIT, PlaygroundState::queries, PlaygroundState::withQueries),
                        Parts.rows("k", WordVector.LIMIT, PlaygroundState::keys, PlaygroundState::withKeys),
                        Parts.rows("v", WordVector.LIMIT, PlaygroundState::values, PlaygroundState::withValues),
                        Parts.choice(
                                "sim",
                                List.of(Similarity.values()),
                                Similarity::id,
                                it -> it.settings().similarity(),
                                PlaygroundState::withSimilarity),
                        Parts.number(
                                "t",
                                SettingSliders.LOWEST_TEMPERATURE,
                                SettingSliders.HIGHEST_TEMPERATURE,
                                it -> it.settings().temperature(),
                                PlaygroundState::withTemperature),
                        Parts.flag("mask", it -> it.settings().causal(), PlaygroundState::withCausal),
                        Parts.choice(
                                "wiring",
                                PlaygroundView.wirings(),
                                Wiring::id,
                                PlaygroundState::wiring,
                                PlaygroundState::withWiring),
                        Parts.position(
                                "ask", it -> it.words().size(), PlaygroundState::query, PlaygroundState::withQuery),
                        Parts.position("key", it -> it.words().size(), PlaygroundState::key, PlaygroundState::withKey),
                        Parts.position(
                                "head", PlaygroundState::heads, PlaygroundState::head, PlaygroundState::withHead)));
    }

    /** A link opens the table: whoever follows it has asked for it. */
    static StateCodec<WordsState> of(WordsLab lab) {
        var parts = new ArrayList<Part<WordsState>>();
        parts.add(word("word", true, it -> it.sum().word(), WordsState::withWord));
        if (!lab.sums().isEmpty()) {
            parts.add(word("plus", false, it -> it.sum().plus(), WordsState::withPlus));
            parts.add(word("minus", false, it -> it.sum().minus(), WordsState::withMinus));
        }
        parts.add(Parts.flag("counted", WordsState::counted, WordsState::withCounted));
        if (lab.folded()) {
            parts.add(Parts.flag("open", WordsState::open, WordsState::withOpen));
        }
        return new StateCodec<>(WordsState.start(lab), parts);
    }

    private static Part<WordsState> word(
            String name,
            boolean needed,
            Function<WordsState, String> get,
            BiFunction<WordsState, String, WordsState> with) {
        return Parts.single(
                name,
                get,
                TypedWord::escaped,
                (state, text) -> with.apply(state, WordField.checked(TypedWord.unescaped(text), needed)));
    }

    /** Which tokens there are is not known before the sentence has been read: places go as far as any sentence may. */
    static StateCodec<ModelState> of(ModelLab lab) {
        return new StateCodec<>(
                ModelState.start(lab),
                List.of(
                        Parts.single(
                                "reads",
                                ModelState::reads,
                                TypedWord::escaped,
                                (it, text) -> it.withReads(TypedSentence.linked(text, true))),
                        Parts.single(
                                "beside",
                                ModelState::beside,
                                TypedWord::escaped,
                                (it, text) -> it.withBeside(TypedSentence.linked(text, false))),
                        Parts.position("layer", it -> ModelLab.LAYERS, ModelState::layer, ModelState::withLayer),
                        Parts.position("head", it -> ModelLab.HEADS, ModelState::head, ModelState::withHead),
                        Parts.position("ask", it -> ModelLab.TOKENS, ModelState::ask, ModelState::withAsk),
                        Parts.position("key", it -> ModelLab.TOKENS, ModelState::key, ModelState::withKey),
                        Parts.position("or", it -> ModelLab.TOKENS, ModelState::rival, ModelState::withRival),
                        Parts.choice(
                                "find", List.of(Find.values()), Find::id, ModelState::find, ModelState::withFind)));
    }

    static StateCodec<RecallSettings> of(RecallLab lab) {
        return new StateCodec<>(
                RecallView.settings(lab),
                List.of(
                        whole("length", lab.length(), RecallSettings::length, RecallSettings::withLength),
                        whole("width", lab.width(), RecallSettings::width, RecallSettings::withWidth),
                        number(
                                "radius",
                                lab.radius(),
                                RecallSettings::spectralRadius,
                                RecallSettings::withSpectralRadius)));
    }

    static StateCodec<GradientSettings> of(GradientLab lab) {
        return new StateCodec<>(
                GradientView.settings(lab),
                List.of(number(
                        "radius",
                        lab.radius(),
                        GradientSettings::spectralRadius,
                        GradientSettings::withSpectralRadius)));
    }

    static StateCodec<ParallelSettings> of(ParallelLab lab) {
        return new StateCodec<>(
                ParallelView.settings(lab),
                List.of(
                        whole("length", lab.length(), ParallelSettings::length, ParallelSettings::withLength),
                        whole("width", lab.width(), ParallelSettings::width, ParallelSettings::withWidth)));
    }

    /** The state of a scaling lab is its width, a power of two. */
    static StateCodec<Integer> of(ScalingLab lab) {
        return new StateCodec<>(
                (int) lab.width().start(),
                List.of(Parts.<Integer, Integer>single("width", it -> it, it -> it.toString(), (it, text) -> {
                    for (int d = (int) lab.width().min(); d <= lab.width().max(); d *= 2) {
                        if (Integer.toString(d).equals(text)) {
                            return d;
                        }
                    }
                    throw new Refused(
                            Words.say("lab.state.power", (int) lab.width().min(), (int)
                                    lab.width().max()));
                })));
    }

    private static <S> Part<S> whole(
            String name, Range range, Function<S, Integer> get, BiFunction<S, Integer, S> with) {
        return Parts.whole(name, (int) range.min(), (int) range.max(), get, with);
    }

    private static <S> Part<S> number(
            String name, Range range, Function<S, Double> get, BiFunction<S, Double, S> with) {
        return Parts.number(name, range.min(), range.max(), get, with);
    }
}
