package org.attentionintuition.lab;

import java.util.List;
import java.util.function.Supplier;

/**
 * What can be heard of a trace: the rows of weights that are looked at, and what else there is to say of it.
 *
 * @param rows one for most labs, one for each head
 * @param remarks said when they have changed
 */
record Heard(List<SpokenRow> rows, List<Remark> remarks) {

    /**
     * One more sentence.
     *
     * @param about what has to change for the sentence to be said
     * @param sentence empty where there is nothing to say
     */
    record Remark(String about, String sentence) {

        /** A sentence that is said whenever it is another one. */
        static Remark of(String sentence) {
            return new Remark(sentence, sentence);
        }

        /** What is broken on purpose and what that did; once, not with every move of what is broken. */
        static Remark broken(Wiring wiring, Supplier<String> damage) {
            return wiring == Wiring.WHOLE
                    ? new Remark("", "")
                    : new Remark(wiring.id(), WiringSwitch.broken(wiring) + " " + damage.get());
        }
    }

    Heard {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }
}
