package org.attentionintuition.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.attentionintuition.inside.Stage.Answered;
import org.attentionintuition.inside.Stage.Refused;

/** Writes down every stage of a question. */
final class Heard<T> implements Consumer<Stage<T>> {

    private final List<Stage<T>> stages = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    @Override
    public void accept(Stage<T> stage) {
        synchronized (stages) {
            stages.add(stage);
        }
        if (stage instanceof Answered || stage instanceof Refused) {
            end.countDown();
        }
    }

    List<Stage<T>> stages() {
        synchronized (stages) {
            return List.copyOf(stages);
        }
    }

    /** Waits for the end and returns it. */
    Stage<T> last() {
        try {
            assertThat(end.await(1, TimeUnit.MINUTES))
                    .as("an end after %s", stages())
                    .isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return stages().getLast();
    }

    /** Waits for the answer. */
    T answer() {
        if (last() instanceof Answered<T>(var answer)) {
            return answer;
        }
        throw new AssertionError("found " + stages() + ", needed an answer");
    }

    static <T> void neverGoesBack(List<? extends Stage<T>> stages) {
        for (var i = 1; i < stages.size(); i++) {
            assertThat(stages.get(i).follows(stages.get(i - 1)))
                    .as("%s", stages)
                    .isTrue();
        }
    }
}
