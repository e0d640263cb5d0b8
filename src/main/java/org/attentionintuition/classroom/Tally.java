package org.attentionintuition.classroom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How votes are spread: for options and numbers the votes in each bin, for bars the mean share of each word.
 *
 * @param votes how many
 * @param bins one for each option or word, or for a number {@link #NUMBER_BINS} of the same width
 */
public record Tally(int votes, List<Double> bins) {

    public static final int NUMBER_BINS = 10;

    public Tally {
        bins = List.copyOf(bins);
    }

    static Tally of(Ballot ballot, Collection<Answer> answers) {
        return switch (ballot) {
            case Ballot.Options it ->
                counted(it.options(), answers, answer -> answer instanceof Answer.Choice choice ? choice.option() : -1);
            case Ballot.Between it ->
                counted(NUMBER_BINS, answers, answer -> answer instanceof Answer.Amount amount ? bin(it, amount) : -1);
            case Ballot.Bars it -> mean(it.words(), answers);
        };
    }

    /** The bounds of the bin of a number: from this to less than the next. */
    public static double bound(Ballot.Between range, int bin) {
        return range.min() + (range.max() - range.min()) * bin / NUMBER_BINS;
    }

    /** What of all votes a bin holds, 0 without votes; a mean share is one already. */
    public double share(Ballot ballot, int bin) {
        return ballot instanceof Ballot.Bars ? bins.get(bin) : votes == 0 ? 0 : bins.get(bin) / votes;
    }

    private static int bin(Ballot.Between range, Answer.Amount amount) {
        var part = (amount.number() - range.min()) / (range.max() - range.min());
        return Math.min(NUMBER_BINS - 1, (int) (part * NUMBER_BINS));
    }

    private static Tally counted(int size, Collection<Answer> answers, ToIntFunction<Answer> bin) {
        var bins = new ArrayList<>(Collections.nCopies(size, 0.0));
        answers.forEach(answer -> bins.set(bin.applyAsInt(answer), bins.get(bin.applyAsInt(answer)) + 1));
        return new Tally(answers.size(), bins);
    }

    private static Tally mean(int words, Collection<Answer> answers) {
        var rows = answers.stream()
                .flatMap(it -> it instanceof Answer.Row row ? Stream.of(row) : Stream.empty())
                .toList();
        return new Tally(
                rows.size(),
                IntStream.range(0, words)
                        .mapToObj(word -> rows.stream()
                                .mapToDouble(row -> row.shares().get(word))
                                .average()
                                .orElse(0))
                        .toList());
    }
}
