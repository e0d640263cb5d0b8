package org.attentionintuition.learner;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The store between a page and a browser that answers late, out of step, or with nonsense. */
class LearnerStoreTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T08:00:00Z");
    private static final LearnerRecord LEFT = LearnerRecord.EMPTY
            .withVisited("a/b", MONDAY)
            .withPrediction("a/b/p", new Outcome(true, MONDAY))
            .withLabState("a/b/lab", "q=1");

    private final UI ui = new UI();
    private final LearnerStore store = LearnerStore.of(ui);

    @Test
    void aTabHasOneStoreAndOneElement() {
        assertThat(LearnerStore.of(ui)).isSameAs(store);
        assertThat(ui.getElement().getChildren().map(Element::getTag)).containsExactly("browser-store");
        assertThat(LearnerStore.of(new UI())).isNotSameAs(store);
    }

    @Test
    void whatHappenedBeforeTheBrowserAnsweredIsAddedToItsAnswer() {
        store.visited("a/c");
        browserSays(LEFT, 0, "none");

        assertThat(store.record().peek().visited()).containsOnlyKeys("a/b", "a/c");
        assertThat(store.record().peek().lastAddress()).isEqualTo("a/c");
        assertThat(store.labState("a/b", "lab")).contains("q=1");
    }

    @Test
    void aLabAtItsStartDoesNotOverwriteWhatHasNotBeenReadYet() {
        store.labState("a/b", "lab", "");
        browserSays(LEFT, 0, "none");
        assertThat(store.labState("a/b", "lab")).contains("q=1");

        store.labState("a/b", "lab", "");
        assertThat(store.labState("a/b", "lab")).isEmpty();
    }

    @Test
    void aLabMovedBeforeTheBrowserAnsweredStaysWhereItWasMoved() {
        store.labState("a/b", "lab", "q=9");
        browserSays(LEFT, 0, "none");

        assertThat(store.labState("a/b", "lab")).contains("q=9");
    }

    @Test
    void anAnswerThatIsOlderThanAChangeDoesNotUndoIt() {
        browserSays(LEFT, 0, "none");
        store.labState("a/b", "lab", "q=2");
        store.solved("a/b/c");
        browserSays(LEFT.withLabState("a/b/lab", "q=2"), 1, "none");

        assertThat(store.record().peek().challenges()).containsKey("a/b/c");
        assertThat(store.labState("a/b", "lab")).contains("q=2");

        browserSays(LearnerRecord.EMPTY, 2, "none");
        assertThat(store.record().peek()).isEqualTo(LearnerRecord.EMPTY);
    }

    @Test
    void whoWaitsIsCalledOnceWhenTheRecordIsThereAndLaterAtOnce() {
        var called = new ArrayList<String>();
        store.onceLoaded(() -> called.add("waited"));
        assertThat(called).isEmpty();

        browserSays(LEFT, 0, "none");
        browserSays(LEFT, 0, "none");
        store.onceLoaded(() -> called.add("at once"));

        assertThat(called).containsExactly("waited", "at once");
    }

    @Test
    void aBrowserThatKeepsNothingIsSaidSoAndLosesNothingOfThisTab() {
        var called = new ArrayList<String>();
        store.onceLoaded(() -> called.add("loaded"));
        store.visited("a/b");
        browserSays("", 1, "unavailable");

        assertThat(called).containsExactly("loaded");
        assertThat(store.trouble().peek()).contains("forgotten with this tab");
        assertThat(store.record().peek().visited()).containsOnlyKeys("a/b");

        browserSays(store.file(), 1, "none");
        assertThat(store.trouble().peek()).isEmpty();
    }

    @Test
    void nonsenseFromTheBrowserIsNoRecord() {
        browserSays("{\"version\": 1, \"visited\": {\"<img>\": 1}, \"labs\": 7}", 0, "none");
        assertThat(store.record().peek()).isEqualTo(LearnerRecord.EMPTY);

        store.visited("a/b");
        fire("{\"text\": 5, \"seq\": 1, \"trouble\": \"none\"}");
        fire("{\"text\": \"\", \"seq\": -1, \"trouble\": \"none\"}");
        fire("{\"text\": \"\", \"seq\": 1, \"trouble\": \"cheerful\"}");
        fire("[]");
        assertThat(store.record().peek().visited()).containsOnlyKeys("a/b");
    }

    @Test
    void aFileRestoresWhatWasClearedAndABrokenOneChangesNothing() {
        browserSays(LEFT, 0, "none");
        var file = store.file();
        store.clear();
        assertThat(store.record().peek()).isEqualTo(LearnerRecord.EMPTY);

        store.visited("a/c");
        assertThat(store.restore(file.substring(1)).record()).isEmpty();
        assertThat(store.record().peek().visited()).containsOnlyKeys("a/c");

        assertThat(store.restore(file).remarks()).isEmpty();
        assertThat(store.record().peek().visited()).containsOnlyKeys("a/b", "a/c");
        assertThat(store.labState("a/b", "lab")).contains("q=1");
    }

    @Test
    void aStateThatCannotBeKeptLeavesTheOneBefore() {
        browserSays(LEFT, 0, "none");
        store.labState("a/b", "lab", "x".repeat(Names.LONGEST_STATE + 1));
        store.labState("a/b", "lab", "q=\n");

        assertThat(store.labState("a/b", "lab")).contains("q=1");
    }

    @Test
    void theFirstVisitStaysTheFirst() {
        store.visited("a/b");
        browserSays(LEFT, 0, "none");
        assertThat(store.record().peek().visited()).containsEntry("a/b", MONDAY);
    }

    @Test
    void aFileIsNotTakenBeforeItIsKnownWhatItWouldBeWrittenOver() {
        var file = Document.write(LEFT);
        assertThat(store.restore(file).record()).isEmpty();
        assertThat(store.restore(file).remarks()).singleElement().asString().contains("not been read yet");
        browserSays("", 0, "large");
        assertThat(store.restore(file).record()).isEmpty();
        assertThat(store.restore(file).remarks()).singleElement().asString().contains("too large");
        store.clear();
        browserSays("", 1, "none");
        assertThat(store.restore(file).record()).isPresent();
    }

    private void browserSays(LearnerRecord record, long seq, String trouble) {
        browserSays(Document.write(record), seq, trouble);
    }

    private void browserSays(String text, long seq, String trouble) {
        var detail = JacksonUtils.createObjectNode();
        detail.put("text", text).put("seq", seq).put("trouble", trouble);
        fire(detail.toString());
    }

    private void fire(String detail) {
        var element = ui.getElement().getChild(0);
        var data = JacksonUtils.createObjectNode();
        data.set("event.detail", JacksonUtils.getMapper().readTree(detail));
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "stored", data));
    }
}
