package org.attentionintuition.learner;

import java.io.Serializable;
import java.util.ArrayList;
import org.attentionintuition.language.Words;

/**
 * How far a learner is with one section.
 *
 * @param predictions how many have been made
 * @param right how many of them came out right
 * @param solved how many challenges have been solved
 */
public record SectionProgress(boolean visited, int predictions, int right, int solved) implements Serializable {

    /** @param address {@code course/section} */
    public static SectionProgress of(LearnerRecord record, String address) {
        var below = address + "/";
        var outcomes = record.predictions().entrySet().stream()
                .filter(it -> it.getKey().startsWith(below))
                .map(it -> it.getValue().right())
                .toList();
        return new SectionProgress(
                record.visited().containsKey(address),
                outcomes.size(),
                (int) outcomes.stream().filter(right -> right).count(),
                (int) record.challenges().keySet().stream()
                        .filter(it -> it.startsWith(below))
                        .count());
    }

    /** "visited, 2 predictions, 1 right, 1 challenge solved"; empty if there is nothing to say. */
    public String words() {
        var words = new ArrayList<String>();
        if (visited) {
            words.add(Words.say("learner.visited"));
        }
        if (predictions > 0) {
            words.add(Words.say("learner.predictions", predictions, right));
        }
        if (solved > 0) {
            words.add(Words.say("learner.solved", solved));
        }
        return String.join(Words.say("learner.between"), words);
    }
}
