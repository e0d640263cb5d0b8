package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.attentionintuition.course.ModelLab;
import org.attentionintuition.course.PronounPair;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.inside.Refusal;
import org.attentionintuition.inside.Rooms;
import org.attentionintuition.inside.Stage;
import org.attentionintuition.transformer.PronounCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many sentences for one count: asked one after the other, on the threads of those who read, and taken back as one question is. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PronounReadingTest {

    private static final List<PronounPair> PAIRS =
            BuiltInCourse.lab(ModelLab.class, "tired-or-wide").pairs();

    @Test
    void everySentenceIsReadAndTheShareOfThemToldOnTheWay() {
        var heard = Collections.synchronizedList(new ArrayList<Stage<PronounCount>>());
        var end = new CompletableFuture<PronounCount>();
        PronounReading.begin(PAIRS, BuiltInCourse.ROOM, stage -> {
            heard.add(stage);
            if (stage instanceof Stage.Answered<PronounCount>(var count)) {
                end.complete(count);
            }
        });
        assertThat(end.join().pairs()).isEqualTo(12);
        assertThat(heard).contains(new Stage.Working<>(1.0 / 24), new Stage.Working<>(23.0 / 24));
        assertThat(heard.getLast()).isInstanceOf(Stage.Answered.class);
    }

    @Test
    void whoeverLeavesHearsNoMoreAndNothingMoreIsRead() {
        var room = new ReadingRoom("int8");
        try {
            var heard = Collections.synchronizedList(new ArrayList<Stage<PronounCount>>());
            var begun = new CountDownLatch(1);
            var go = new CountDownLatch(1);
            var back = PronounReading.begin(PAIRS, room, stage -> {
                heard.add(stage);
                if (stage instanceof Stage.Working) {
                    begun.countDown();
                    await(go);
                }
            });
            await(begun);
            back.run();
            var known = heard.size();
            go.countDown();
            waitFor(room, "a sentence of somebody else");

            assertThat(heard).hasSize(known);
            assertThat(room.known(PAIRS.getFirst().first())).isPresent();
            assertThat(room.known(PAIRS.getLast().second())).isEmpty();
        } finally {
            room.destroy();
        }
    }

    /** All are known, so each is answered from within the question; a thousand deep would be too deep. */
    @Test
    void manyPairsThatAreKnownAreCountedAtOnce() {
        waitFor(BuiltInCourse.ROOM, PAIRS.getFirst().first());
        waitFor(BuiltInCourse.ROOM, PAIRS.getFirst().second());
        var counts = new ArrayList<PronounCount>();
        PronounReading.begin(Collections.nCopies(50_000, PAIRS.getFirst()), BuiltInCourse.ROOM, stage -> {
            if (stage instanceof Stage.Answered<PronounCount>(var count)) {
                counts.add(count);
            }
        });
        assertThat(counts)
                .singleElement()
                .satisfies(it -> assertThat(it.pairs()).isEqualTo(50_000));
    }

    @Test
    void aRefusalEndsTheCount() {
        var heard = new ArrayList<Stage<PronounCount>>();
        PronounReading.begin(PAIRS, Rooms.without(), heard::add);
        assertThat(heard).containsExactly(new Stage.Refused<>(new Refusal.Absent()));
    }

    @Test
    void aPairWithoutItsWordsOrWithTheirPlacesShiftedCannotBeCounted() {
        var pair = PAIRS.getFirst();
        cannotBeCounted(new PronounPair(pair.first(), pair.second(), "it", "animal", "house"));
        cannotBeCounted(new PronounPair(
                pair.first(),
                "The street was not crossed by the animal because it was wide", // as many tokens
                "it",
                "animal",
                "street"));
    }

    private static void cannotBeCounted(PronounPair pair) {
        var end = new CompletableFuture<Stage<PronounCount>>();
        PronounReading.begin(List.of(pair), BuiltInCourse.ROOM, stage -> {
            if (stage instanceof Stage.Answered || stage instanceof Stage.Refused) {
                end.complete(stage);
            }
        });
        assertThat(end.join()).as(pair.toString()).isEqualTo(new Stage.Refused<>(new Refusal.Broken()));
    }

    private static void waitFor(ReadingRoom room, String sentence) {
        var read = new CountDownLatch(1);
        room.read(sentence, stage -> {
            if (stage instanceof Stage.Answered || stage instanceof Stage.Refused) {
                read.countDown();
            }
        });
        await(read);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
