package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.attentionintuition.course.ModelLab;
import org.attentionintuition.course.Predict;
import org.attentionintuition.inside.Refusal;
import org.attentionintuition.inside.Stage;
import org.attentionintuition.lab.Verdict.Truth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A class that is shown the truth of a question waits for one measuring, not for one each. */
class TruthsTest {

    private static final int CLASS = 600; // more than there are places in the queue

    private final ExperimentRunner runner = new ExperimentRunner();
    private final Truths truths = new Truths(runner);
    private final ModelLab lab = BuiltInCourse.lab(ModelLab.class, "tired-or-wide");
    private final Predict question =
            BuiltInCourse.questions(lab.id()).findFirst().orElseThrow();
    private final AtomicInteger measured = new AtomicInteger();
    private final CountDownLatch mayMeasure = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<Stage<Truth>> heard = new ConcurrentLinkedQueue<>();

    @AfterEach
    void end() {
        runner.destroy();
    }

    @Test
    void isMeasuredOnceForAClassAndNotAgainForWhoComesLater() throws Exception {
        var gauge = gauge(false);
        var told = new CountDownLatch(CLASS - 1);
        var first = truths.ask(lab, question, gauge, heard::add);
        for (var student = 1; student < CLASS; student++) {
            truths.ask(lab, question, gauge, stage -> {
                if (stage instanceof Stage.Answered) {
                    told.countDown();
                }
            });
        }
        first.cancel(); // who came first leaves, and the others are answered all the same
        mayMeasure.countDown();
        assertThat(told.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(measured).hasValue(2);
        assertThat(heard).noneMatch(Stage.Answered.class::isInstance);
        truths.ask(lab, question, gauge, heard::add);
        assertThat(heard).as("known at once").hasSize(1).allMatch(Stage.Answered.class::isInstance);
        assertThat(measured).hasValue(2);
    }

    @Test
    void whoComesAfterAllOthersHaveLeftWaitsForTheSameMeasuring() throws Exception {
        var gauge = gauge(false);
        truths.ask(lab, question, gauge, heard::add).cancel();
        var told = new CountDownLatch(1);
        truths.ask(lab, question, gauge, stage -> {
            if (stage instanceof Stage.Answered) {
                told.countDown();
            }
        });
        mayMeasure.countDown();
        assertThat(told.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(measured).hasValue(2);
        assertThat(heard).noneMatch(Stage.Answered.class::isInstance);
    }

    @Test
    void whatCouldNotBeMeasuredIsSaidToAllAndTriedAgainForTheNext() throws Exception {
        mayMeasure.countDown();
        var told = new CountDownLatch(2);
        var gauge = gauge(true);
        for (var student = 0; student < 2; student++) {
            truths.ask(lab, question, gauge, stage -> {
                heard.add(stage);
                told.countDown();
            });
        }
        assertThat(told.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(List.copyOf(heard)).containsOnly(new Stage.Refused<>(new Refusal.Broken()));
        heard.clear();
        var answered = new CountDownLatch(1);
        truths.ask(lab, question, gauge(false), stage -> answered.countDown());
        assertThat(answered.await(1, TimeUnit.MINUTES)).isTrue();
    }

    /** One that counts how often it measures: a truth is two numbers, before and now. */
    private Gauge<?> gauge(boolean breaks) {
        return new Gauge<>(
                LabStates.of(lab),
                false,
                (state, measure, progress) -> {
                    measured.incrementAndGet();
                    try {
                        mayMeasure.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    if (breaks) {
                        throw new IllegalStateException("broken on purpose");
                    }
                    return new Reading(0.5, List.of(), null);
                },
                null);
    }
}
