package org.attentionintuition.inside;

import java.util.function.Function;

/**
 * Where a question is. The last stage is {@link Answered} or {@link Refused}; nothing follows it, and nothing follows a question that was
 * taken back.
 *
 * @param <T> of the answer
 */
public sealed interface Stage<T> {

    /** How far on the way from the queue to the answer: 0…1 waiting, 1…2 loading, 2…3 working, 4 done. */
    private double way() {
        return switch (this) {
            case Waiting<T>(var position) -> 1.0 / (1 + position);
            case Loading<T>(var share) -> 1 + share / 2;
            case Working<T>(var share) -> 2 + share;
            case Answered<T> answered -> 4;
            case Refused<T> refused -> 4;
        };
    }

    /** Whether this stage is farther on the way than another. */
    default boolean follows(Stage<T> before) {
        return way() > before.way();
    }

    /** The same stage of a question whose answer is made of this one's. */
    default <U> Stage<U> map(Function<T, U> answer) {
        return switch (this) {
            case Waiting<T>(var position) -> new Waiting<>(position);
            case Loading<T>(var share) -> new Loading<>(share);
            case Working<T>(var share) -> new Working<>(share);
            case Answered<T>(var found) -> new Answered<>(answer.apply(found));
            case Refused<T>(var why) -> new Refused<>(why);
        };
    }

    /**
     * In the queue.
     *
     * @param position 1 for the one whose turn is next
     */
    record Waiting<T>(int position) implements Stage<T> {}

    /**
     * The model is being read, for this question and all others.
     *
     * @param share of it that is read, 0…1
     */
    record Loading<T>(double share) implements Stage<T> {}

    /**
     * The model is reading.
     *
     * @param share of its layers that are done, 0…1
     */
    record Working<T>(double share) implements Stage<T> {}

    /** @param answer what was asked for */
    record Answered<T>(T answer) implements Stage<T> {}

    /** @param why there is no answer */
    record Refused<T>(Refusal why) implements Stage<T> {}
}
