package org.attentionintuition.lab;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.attentionintuition.course.Claim;
import org.attentionintuition.course.Guess;
import org.attentionintuition.course.Predict;
import org.attentionintuition.course.Predict.Mistake;
import org.attentionintuition.course.Predict.Option;
import org.attentionintuition.language.Words;

/**
 * An answer beside the truth.
 *
 * @param right whether the answer is right, within the tolerance of the question
 * @param distance how far it is from the truth, in plain words
 * @param mistake what was mixed up, empty if nothing was or nobody foresaw it
 * @param because why the truth is as it is
 */
record Verdict(boolean right, String distance, String mistake, String because) {

    /** From here on a word has nearly all the weight. */
    private static final double NEARLY_ALL = 0.9;

    /** Bars that differ by no more, as total variation, are nearly the same. */
    private static final double NEARLY_THE_SAME = 0.1;

    /** The truth of a state and of the state that changes are measured from. */
    record Truth(Reading before, Reading now) {}

    /** Judges the choice of an option. */
    static Verdict of(Predict question, Truth truth, Option chosen) {
        var right = holds(chosen.claim(), truth);
        var because = because(question, truth);
        return right
                ? new Verdict(true, said(truth), "", chosen.because())
                : new Verdict(false, said(truth), chosen.because(), because);
    }

    /** The option that is true; none where there are no options. */
    static Optional<Option> right(Predict question, Truth truth) {
        return question.options().stream()
                .filter(option -> holds(option.claim(), truth))
                .findFirst();
    }

    /** Why the truth is as it is, with the option that says it where there is one. */
    static String because(Predict question, Truth truth) {
        return right(question, truth)
                .map(option -> Words.say("lab.predict.because", unended(option.text()), option.because()))
                .orElse(question.right());
    }

    /** An option that is a sentence, to be followed by a colon. */
    private static String unended(String text) {
        return text.replaceFirst("[.。]$", "");
    }

    /** What an option says, held against what the engine found. */
    static boolean holds(Claim claim, Truth truth) {
        return switch (claim) {
            case Claim.Within it -> it.interval().contains(truth.now().number());
            case Claim.Change it ->
                it.holds(truth.before().number(), truth.now().number());
            case Claim.Leads it -> truth.now().leader().equals(it.word());
        };
    }

    /** What the engine has found. */
    static String said(Truth truth) {
        var number = truth.now().number();
        if (Double.isNaN(number)) {
            return Words.say("lab.predict.leader", truth.now().leader());
        }
        return Words.say(
                "lab.predict.number",
                Numbers.fixed(number, 2),
                Numbers.fixed(truth.before().number(), 2));
    }

    /** Judges a number. */
    static Verdict of(Predict question, Truth truth, double guess) {
        var number = truth.now().number();
        var off = Math.abs(guess - number);
        var distance = Words.say(
                "lab.predict.apart", Numbers.fixed(number, 2), Numbers.fixed(guess, 2), Numbers.fixed(off, 2));
        return judged(question, off, distance, mistake(question, it -> switch (it) {
            case Guess.Within within -> within.interval().contains(guess);
            case Guess.AllOn all -> false;
            case Guess.Even even -> false;
            case Guess.Unchanged unchanged -> false;
            case Guess.Shares shares -> false;
        }));
    }

    /**
     * Judges bars.
     *
     * @param guess one share for each word, their sum 1
     */
    static Verdict of(Predict question, Truth truth, List<Double> guess) {
        var row = truth.now();
        var off = apart(guess, row.weights());
        var distance = Words.say("lab.predict.elsewhere", Numbers.fixed(100 * off, 0));
        return judged(question, off, distance, mistake(question, it -> fits(it, truth, guess)));
    }

    private static boolean fits(Guess foreseen, Truth truth, List<Double> guess) {
        var words = truth.now().words();
        return switch (foreseen) {
            case Guess.Within within -> false;
            case Guess.AllOn it -> guess.get(words.indexOf(it.word())) >= NEARLY_ALL;
            case Guess.Even even -> {
                var share = 1.0 / words.size();
                yield apart(guess, words.stream().map(word -> share).toList()) <= NEARLY_THE_SAME;
            }
            case Guess.Unchanged unchanged ->
                truth.before().words().equals(words)
                        && apart(guess, truth.before().weights()) <= NEARLY_THE_SAME;
            case Guess.Shares it ->
                it.words().entrySet().stream()
                        .allMatch(share -> share.getValue().contains(guess.get(words.indexOf(share.getKey()))));
        };
    }

    private static Verdict judged(Predict question, double off, String distance, Optional<Mistake> mistake) {
        var right = off <= question.tolerance();
        return new Verdict(
                right, distance, right ? "" : mistake.map(Mistake::because).orElse(""), question.right());
    }

    private static Optional<Mistake> mistake(Predict question, Predicate<Guess> fits) {
        return question.mistakes().stream().filter(it -> fits.test(it.guess())).findFirst();
    }

    /** Total variation distance of two rows that sum to 1: the share of the weight that lies elsewhere. */
    static double apart(List<Double> one, List<Double> other) {
        return IntStream.range(0, one.size())
                        .mapToDouble(i -> Math.abs(one.get(i) - other.get(i)))
                        .sum()
                / 2;
    }
}
