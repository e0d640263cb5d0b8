package org.attentionintuition.lab;

import java.util.List;
import org.attentionintuition.widget.SoftmaxBars.Bar;
import org.attentionintuition.widget.SoftmaxBars.Bars;
import org.jspecify.annotations.Nullable;

/**
 * What was read off a lab.
 *
 * @param number what was asked for; NaN where that was the row or its leader
 * @param words names of the keys of the row that asks, each different; empty for an experiment
 * @param row that row; null for an experiment
 */
record Reading(double number, List<String> words, @Nullable Bars row) {

    Reading {
        words = List.copyOf(words);
    }

    /** One for each word. */
    List<Double> weights() {
        return row == null ? List.of() : row.bars().stream().map(Bar::weight).toList();
    }

    /** The word with the largest weight, the first of several. */
    String leader() {
        var weights = weights();
        var leader = 0;
        for (int i = 1; i < weights.size(); i++) {
            if (weights.get(i) > weights.get(leader)) {
                leader = i;
            }
        }
        return words.get(leader);
    }
}
