package org.attentionintuition.lab;

import java.util.function.BiFunction;
import org.attentionintuition.experiment.Progress;
import org.attentionintuition.inside.Recent;

/**
 * An experiment that finds the same whenever its settings are the same, and need not be run again for everybody who opens its page: a
 * class that follows its teacher opens it at the same moment.
 *
 * @param <S> settings, immutable, equal if they lead to the same
 * @param <R> result, immutable: it is shown in many sessions
 */
final class Remembered<S, R> implements BiFunction<S, Progress, R> {

    /** A result has some hundred numbers. */
    private static final int MOST = 100;

    private final BiFunction<S, Progress, R> experiment;
    private final Recent<S, R> found = new Recent<>(MOST);

    Remembered(BiFunction<S, Progress, R> experiment) {
        this.experiment = experiment;
    }

    @Override
    public R apply(S settings, Progress progress) {
        return found.find(settings).orElseGet(() -> {
            var result = experiment.apply(settings, progress);
            found.keep(settings, result);
            return result;
        });
    }
}
