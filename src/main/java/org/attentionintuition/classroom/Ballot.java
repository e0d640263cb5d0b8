package org.attentionintuition.classroom;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What can be answered. A browser may send anything: only what {@link #takes} says counts. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Ballot {

    /** How far from 1 the sum of a row may be. */
    double ROUNDING = 1e-6;

    boolean takes(Answer answer);

    /** One of several sentences. */
    record Options(int options) implements Ballot {
        public Options {
            Refused.unless(options >= 2, "class.refused.few-options");
        }

        @Override
        public boolean takes(Answer answer) {
            return answer instanceof Answer.Choice it && it.option() >= 0 && it.option() < options;
        }
    }

    /** A number within. */
    record Between(double min, double max) implements Ballot {
        public Between {
            Refused.unless(min < max && Double.isFinite(max - min), "class.refused.range");
        }

        @Override
        public boolean takes(Answer answer) {
            return answer instanceof Answer.Amount it && it.number() >= min && it.number() <= max;
        }
    }

    /** A share for each of so many words. */
    record Bars(int words) implements Ballot {
        public Bars {
            Refused.unless(words >= 1, "class.refused.no-words");
        }

        @Override
        public boolean takes(Answer answer) {
            return answer instanceof Answer.Row it
                    && it.shares().size() == words
                    && it.shares().stream().allMatch(share -> share >= 0 && share <= 1)
                    && Math.abs(it.shares().stream()
                                            .mapToDouble(Double::doubleValue)
                                            .sum()
                                    - 1)
                            <= ROUNDING;
        }
    }
}
