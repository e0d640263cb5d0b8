package org.attentionintuition.lab;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;
import org.attentionintuition.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * Where an experiment is.
 *
 * @param latest the newest result; while the next one is on its way, the one before; null before the first
 * @param progress share of the running experiment that is done, shown when it takes long; null when none is shown
 * @param underWay whether the next result is on its way
 * @param trouble why there is no result, for the learner; null when there is one or it is on its way
 */
record Run<R>(
        @Nullable R latest,
        @Nullable Double progress,
        boolean underWay,
        @Nullable String trouble) implements Serializable {

    Optional<R> result() {
        return Optional.ofNullable(latest);
    }

    /** A sentence about the result; until there is one, that it is on its way, unless it is not. */
    String words(Function<R, String> sentence) {
        return result().map(sentence).orElse(trouble == null ? Words.say("lab.experiment.measuring") : "");
    }

    static <R> Run<R> found(R result) {
        return new Run<>(result, null, false, null);
    }

    Run<R> begun() {
        return new Run<>(latest, progress, true, null);
    }

    Run<R> at(double fraction) {
        return new Run<>(latest, fraction, true, null);
    }

    /** The same without what was found before. */
    Run<R> withoutResult() {
        return new Run<>(null, progress, underWay, trouble);
    }

    Run<R> failed(String why) {
        return new Run<>(latest, null, false, why);
    }
}
