package org.attentionintuition.codec;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.language.Words;

/** The parts that states are made of. */
public final class Parts {

    private Parts() {}

    /** A number from min to max. */
    public static <S> Part<S> number(
            String name, double min, double max, Function<S, Double> get, BiFunction<S, Double, S> with) {
        return single(name, get, Numerals::of, (state, text) -> with.apply(state, Numerals.number(text, min, max)));
    }

    /** A whole number from min to max. */
    public static <S> Part<S> whole(
            String name, int min, int max, Function<S, Integer> get, BiFunction<S, Integer, S> with) {
        return single(
                name, get, it -> it.toString(), (state, text) -> with.apply(state, Numerals.whole(text, min, max)));
    }

    /**
     * One of a list that depends on the state, written by its position from 1.
     *
     * @param count how many there are
     * @param get position from 0
     */
    public static <S> Part<S> position(
            String name, Function<S, Integer> count, Function<S, Integer> get, BiFunction<S, Integer, S> with) {
        return single(
                name,
                get,
                it -> Integer.toString(it + 1),
                (state, text) -> with.apply(state, Numerals.whole(text, 1, count.apply(state)) - 1));
    }

    /** Some of a list that depends on the state, written by their positions from 1; in the state positions from 0. */
    public static <S> Part<S> positions(
            String name,
            Function<S, Integer> count,
            Function<S, Set<Integer>> get,
            BiFunction<S, Set<Integer>, S> with) {
        return single(
                name,
                get,
                it -> it.stream().sorted().map(at -> Integer.toString(at + 1)).collect(Collectors.joining(",")),
                (state, text) -> {
                    var positions = new HashSet<Integer>();
                    for (var word : text.split(",", -1)) {
                        positions.add(Numerals.whole(word, 1, count.apply(state)) - 1);
                    }
                    return with.apply(state, positions);
                });
    }

    /** A switch, on or off. */
    public static <S> Part<S> flag(String name, Function<S, Boolean> get, BiFunction<S, Boolean, S> with) {
        return choice(name, List.of(true, false), it -> it ? "on" : "off", get, with);
    }

    /** One of several, each with a word of its own. */
    public static <S, T> Part<S> choice(
            String name, List<T> choices, Function<T, String> word, Function<S, T> get, BiFunction<S, T, S> with) {
        return single(
                name,
                get,
                word,
                (state, text) -> choices.stream()
                        .filter(choice -> word.apply(choice).equals(text))
                        .findFirst()
                        .map(choice -> with.apply(state, choice))
                        .orElseThrow(() -> new Refused(Words.say(
                                "state.choice", choices.stream().map(word).collect(Collectors.joining(", "))))));
    }

    /**
     * A list of vectors, one entry a row: {@code q2:0.5,1} for the second.
     *
     * @param limit the largest component, in both directions
     */
    public static <S> Part<S> rows(
            String letter, double limit, Function<S, Vectors> get, BiFunction<S, Vectors, S> with) {
        return new Rows<>(letter, limit, get, with);
    }

    /** A matrix in one entry, row by row. */
    public static <S> Part<S> matrix(
            String name, double limit, Function<S, Vectors> get, BiFunction<S, Vectors, S> with) {
        return single(name, get, Parts::flat, (state, text) -> {
            var before = get.apply(state);
            var width = before.width();
            var entries = Numerals.numbers(text, before.rows() * width, limit);
            var rows = IntStream.range(0, before.rows())
                    .mapToObj(row -> Arrays.copyOfRange(entries, row * width, (row + 1) * width))
                    .toArray(double[][]::new);
            return with.apply(state, Vectors.of(rows));
        });
    }

    private static String flat(Vectors matrix) {
        return IntStream.range(0, matrix.rows())
                .mapToObj(row -> Numerals.of(matrix.row(row)))
                .collect(Collectors.joining(","));
    }

    /**
     * A part with one name of its own.
     *
     * @param read makes the new state from the text, or throws {@link Refused}
     */
    public static <S, T> Part<S> single(
            String name, Function<S, T> get, Function<T, String> write, BiFunction<S, String, S> read) {
        return new Single<>(name, get, write, read);
    }

    private record Single<S, T>(
            String name, Function<S, T> get, Function<T, String> write, BiFunction<S, String, S> read)
            implements Part<S> {

        @Override
        public List<Entry> differences(S base, S state) {
            var value = get.apply(state);
            return Objects.equals(get.apply(base), value) ? List.of() : List.of(new Entry(name, write.apply(value)));
        }

        @Override
        public boolean owns(String other) {
            return name.equals(other);
        }

        @Override
        public S with(S state, String same, String value) {
            return read.apply(state, value);
        }
    }

    private record Rows<S>(String letter, double limit, Function<S, Vectors> get, BiFunction<S, Vectors, S> with)
            implements Part<S> {

        @Override
        public List<Entry> differences(S base, S state) {
            var before = get.apply(base);
            var now = get.apply(state);
            if (before.equals(now)) {
                return List.of();
            }
            return IntStream.range(0, now.rows())
                    .mapToObj(row -> Stream.of(now.row(row))
                            .filter(vector -> !Arrays.equals(before.row(row), vector))
                            .map(vector -> new Entry(letter + (row + 1), Numerals.of(vector))))
                    .flatMap(Function.identity())
                    .toList();
        }

        @Override
        public boolean owns(String name) {
            return name.startsWith(letter) && name.substring(letter.length()).matches("\\d{1,9}");
        }

        @Override
        public S with(S state, String name, String value) {
            var vectors = get.apply(state);
            var row = Integer.parseInt(name.substring(letter.length())) - 1;
            if (row < 0 || row >= vectors.rows()) {
                throw new Refused(Words.say("state.row", letter, vectors.rows()));
            }
            return with.apply(state, vectors.withRow(row, Numerals.numbers(value, vectors.width(), limit)));
        }
    }
}
