package org.attentionintuition.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attentionintuition.inside.Crowd.Asks;
import org.attentionintuition.inside.Stage.Answered;
import org.attentionintuition.inside.Stage.Refused;
import org.attentionintuition.inside.Stage.Waiting;
import org.attentionintuition.inside.Stage.Working;
import org.attentionintuition.transformer.EncoderTrace;
import org.attentionintuition.transformer.ModelFiles;
import org.attentionintuition.transformer.ModelFiles.Precision;
import org.attentionintuition.transformer.Models;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A whole class and more asks at once: what the room does then has bounds, and nobody is forgotten. */
class CrowdedRoomTest {

    /** Room for one long sentence, not for two. */
    private static final long LITTLE = 3L << 20;

    private final ReadingRoom room =
            new ReadingRoom(new ModelShelf(ModelFiles.find(Precision.INT8)), LITTLE, Long.MAX_VALUE);

    @AfterEach
    void close() {
        room.destroy();
    }

    @Test
    void aClassThatAsksAtOnceIsAnsweredTwoByTwoAndEverybodyOnce() {
        var crowd = new Crowd(room);
        var heard = new ArrayList<Heard<EncoderTrace>>();
        var learners = IntStream.range(0, 50)
                .mapToObj(i -> {
                    var one = new Heard<EncoderTrace>();
                    heard.add(one);
                    return (Asks)
                            (there, counting) -> there.read("Learner " + i + " asks.", both(one, counting.listener()));
                })
                .toList();
        crowd.ask(learners);
        crowd.awaitEnds(50);

        assertThat(crowd.refusals()).isEmpty();
        assertThat(crowd.mostAtOnce()).isEqualTo(Turns.AT_ONCE);
        assertThat(crowd.longestQueue()).isLessThanOrEqualTo(50);
        assertThat(heard).allSatisfy(CrowdedRoomTest::isAnsweredOnce);
    }

    @Test
    void whatIsKeptStaysBelowItsLimitWhateverIsRead() {
        var crowd = new Crowd(room);
        var read = new AtomicLong();
        var learners = IntStream.range(0, 12)
                .mapToObj(i -> (Asks)
                        (there, counting) -> there.read("a ".repeat(27 + i), both(sizes(read), counting.listener())))
                .toList();
        crowd.ask(learners);
        crowd.awaitEnds(12);

        assertThat(read.get()).as("all that was read").isGreaterThan(2 * LITTLE);
        assertThat(crowd.mostKept()).isPositive().isLessThanOrEqualTo(LITTLE);
    }

    /** Two hold their places until the test lets them go; meanwhile the queue fills, and who leaves it makes room. */
    @Test
    void theQueueIsFullAtTwoHundredAndWhoLeavesMakesRoom() throws InterruptedException {
        var mayGoOn = new CountDownLatch(1);
        var held = twoAtWork(mayGoOn);

        var crowd = new Crowd(room);
        var visits = crowd.ask(words().limit(260)
                .map(word -> (Asks) (there, counting) -> there.near(WordSum.of(word), counting.listener()))
                .toList());
        assertThat(crowd.refusals()).hasSize(60).containsOnly(new Refusal.Crowded(Turns.MOST_WAITING));
        assertThat(crowd.longestQueue()).isEqualTo(Turns.MOST_WAITING);

        var leaving = visits.stream().filter(visit -> !visit.over()).limit(190).toList();
        leaving.forEach(Visit::cancel);
        var late = new Heard<EncoderTrace>();
        room.read("Who comes late finds room.", late);
        assertThat(late.stages()).containsExactly(new Waiting<>(11));

        mayGoOn.countDown();
        crowd.awaitEnds(70); // the refused and those who stayed
        assertThat(late.answer().tokens()).isNotEmpty();
        assertThat(held).allSatisfy(CrowdedRoomTest::isAnsweredOnce);
        assertThat(crowd.answers()).hasSize(10);
        assertThat(visits).allMatch(Visit::over);
        assertThat(crowd.mostAtOnce()).isLessThanOrEqualTo(Turns.AT_ONCE);
    }

    /** As a class does that opens the page: five questions each, all the same, the model not yet read. */
    @Test
    void aClassThatAsksTheSameTakesOnePlaceForEachQuestionAndEverybodyIsAnsweredOnce() throws InterruptedException {
        var mayGoOn = new CountDownLatch(1);
        twoAtWork(mayGoOn);
        var queen = new Analogy(WordSum.of("king", "woman", "man"), "queen");
        var crowd = new Crowd(room);
        var heard = new ConcurrentLinkedQueue<Heard<EncoderTrace>>();
        var visits = crowd.ask(IntStream.range(0, 60)
                .mapToObj(i -> (Asks) (there, counting) -> {
                    var one = new Heard<EncoderTrace>();
                    heard.add(one);
                    there.read("It was too tired", both(one, counting.listener()));
                    there.read("It was too tired", counting.listener());
                    there.read("It was too wide", counting.listener());
                    there.near(queen.sum(), counting.listener());
                    return there.attempt(List.of(queen), counting.listener());
                })
                .toList());
        assertThat(crowd.refusals()).isEmpty();
        assertThat(crowd.longestQueue()).isEqualTo(4);
        visits.stream().skip(1).forEach(Visit::cancel); // one still wants its answer
        mayGoOn.countDown();
        crowd.awaitEnds(4 * 60 + 1);
        assertThat(heard).hasSize(60).allSatisfy(CrowdedRoomTest::isAnsweredOnce);
        var answers = heard.stream().map(Heard::answer).distinct().toList();
        assertThat(answers).as("one piece of work").hasSize(1);
    }

    @Test
    void whatNobodyWantsAnyMoreLeavesTheQueue() throws InterruptedException {
        var mayGoOn = new CountDownLatch(1);
        twoAtWork(mayGoOn);
        var crowd = new Crowd(room);
        var visits = crowd.ask(
                Collections.nCopies(10, (there, counting) -> there.read("It was too tired", counting.listener())));
        visits.forEach(Visit::cancel);
        var late = new Heard<EncoderTrace>();
        room.read("Who comes late is next.", late);
        assertThat(late.stages()).containsExactly(new Waiting<>(1));
        mayGoOn.countDown();
        assertThat(late.answer().tokens()).isNotEmpty();
        assertThat(room.known("It was too tired")).isEmpty();
    }

    @Test
    void pagesShowNoMoreThanThereIsMemoryForUntilSomeAreClosed() {
        var little = new ReadingRoom(new ModelShelf(ModelFiles.find(Precision.INT8)), 0, 1);
        try {
            var first = new Heard<EncoderTrace>();
            var close = little.show("It was too tired", first);
            first.answer();
            var other = new Heard<EncoderTrace>();
            little.show("It was too wide", other);
            assertThat(other.last()).isEqualTo(new Refused<>(new Refusal.Full()));
            assertThat(new Refusal.Full().passes()).isTrue();
            var same = new Heard<EncoderTrace>();
            var closeSame = little.show("It was too tired", same);
            assertThat(same.answer()).as("takes no more").isSameAs(first.answer());
            close.run();
            closeSame.run();
            var later = new Heard<EncoderTrace>();
            little.show("It was too wide", later);
            assertThat(later.answer().tokens()).isNotEmpty();
        } finally {
            little.destroy();
        }
    }

    private List<Heard<EncoderTrace>> twoAtWork(CountDownLatch until) throws InterruptedException {
        var begun = new Semaphore(0);
        var held = List.of(new Heard<EncoderTrace>(), new Heard<EncoderTrace>());
        for (var one : held) {
            room.read("Someone is at work " + held.indexOf(one), both(holding(begun, until), one));
        }
        assertThat(begun.tryAcquire(2, 1, TimeUnit.MINUTES)).isTrue();
        return held;
    }

    private static Stream<String> words() {
        var vocabulary = Models.tokenizer().vocabulary();
        return IntStream.range(0, vocabulary.size())
                .mapToObj(id -> vocabulary.token(id).text())
                .filter(it -> it.matches("[a-z]{4,}"));
    }

    private static void isAnsweredOnce(Heard<EncoderTrace> heard) {
        assertThat(heard.last()).isInstanceOf(Answered.class);
        assertThat(heard.stages())
                .filteredOn(it -> it instanceof Answered || it instanceof Refused)
                .hasSize(1);
        Heard.neverGoesBack(heard.stages());
    }

    private static <T> Consumer<Stage<T>> both(Consumer<Stage<T>> one, Consumer<Stage<T>> other) {
        return stage -> {
            one.accept(stage);
            other.accept(stage);
        };
    }

    private static Consumer<Stage<EncoderTrace>> sizes(AtomicLong sum) {
        return stage -> {
            if (stage instanceof Answered<EncoderTrace>(var trace)) {
                sum.addAndGet(trace.bytes());
            }
        };
    }

    /** As a listener must not do: it keeps the thread that works. */
    private static Consumer<Stage<EncoderTrace>> holding(Semaphore begun, CountDownLatch mayGoOn) {
        return stage -> {
            if (stage instanceof Working<EncoderTrace>(var share) && share == 0) {
                begun.release();
                try {
                    mayGoOn.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        };
    }
}
