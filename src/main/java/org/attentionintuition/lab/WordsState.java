package org.attentionintuition.lab;

import org.attentionintuition.course.WordsLab;
import org.attentionintuition.inside.WordSum;

/**
 * All that a learner can change in a {@code words} lab.
 *
 * @param sum what is looked for; the model may not know its words
 * @param counted whether the words of the sum may be among its neighbours
 * @param open whether the learner wants to look into the model's table
 */
record WordsState(WordSum sum, boolean counted, boolean open) {

    static WordsState start(WordsLab lab) {
        return new WordsState(first(lab), false, !lab.folded());
    }

    private static WordSum first(WordsLab lab) {
        return lab.word().isEmpty() ? SumsTable.sum(lab.sums().getFirst()) : WordSum.of(lab.word());
    }

    WordsState withSum(WordSum changed) {
        return new WordsState(changed, counted, open);
    }

    WordsState withWord(String word) {
        return withSum(new WordSum(word, sum.plus(), sum.minus()));
    }

    WordsState withPlus(String plus) {
        return withSum(new WordSum(sum.word(), plus, sum.minus()));
    }

    WordsState withMinus(String minus) {
        return withSum(new WordSum(sum.word(), sum.plus(), minus));
    }

    WordsState withCounted(boolean all) {
        return new WordsState(sum, all, open);
    }

    WordsState withOpen(boolean wanted) {
        return new WordsState(sum, counted, wanted);
    }
}
