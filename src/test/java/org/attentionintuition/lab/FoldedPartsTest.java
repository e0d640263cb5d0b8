package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.accordion.AccordionPanel;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.Lab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is folded away or for paper only is in nobody's memory before it is wanted: a class has a page for every student. */
class FoldedPartsTest {

    private final ExperimentRunner runner = new ExperimentRunner();
    private final Labs labs = new Labs(runner, BuiltInCourse.ROOM);

    @AfterEach
    void end() {
        runner.destroy();
    }

    @Test
    void ofNoLabAreBuiltBeforeTheyAreOpened() {
        for (var lab : BuiltInCourse.labs(Lab.class)) {
            assertThat(panels(labs.view(lab, "en")))
                    .as(lab.id())
                    .isNotEmpty()
                    .allSatisfy(panel -> assertThat(panel.getContent()).isEmpty());
        }
    }

    @Test
    void areBuiltWhenOpenedAndGoneWhenClosed() {
        var view = labs.view(BuiltInCourse.lab(AttentionLab.class, "self-attention"), "en");
        var folded = nodes(view);
        var link = panels(view).getFirst();
        link.setOpened(true);
        assertThat(link.getContent()).isNotEmpty();
        assertThat(nodes(view)).isGreaterThan(folded);
        link.setOpened(false);
        assertThat(nodes(view)).isEqualTo(folded);
    }

    @Test
    void theOptionsForPaperAreBuiltOnceTheQuestionItselfIsGone() {
        var lab = BuiltInCourse.lab(AttentionLab.class, "self-attention");
        var question = BuiltInCourse.questions(lab.id())
                .filter(it -> !it.options().isEmpty())
                .findFirst()
                .orElseThrow();
        var shown = labs.view(lab, "en");
        var asked = labs.predict(question, lab, shown, right -> {});
        assertThat(forPaper(asked)).isZero();
        asked.answeredBefore(true);
        assertThat(forPaper(asked)).isEqualTo(question.options().size());
    }

    private static long forPaper(Component question) {
        return below(question).filter(ListItem.class::isInstance).count();
    }

    private static List<AccordionPanel> panels(Component lab) {
        return below(lab)
                .filter(AccordionPanel.class::isInstance)
                .map(AccordionPanel.class::cast)
                .toList();
    }

    private static Stream<Component> below(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(FoldedPartsTest::below));
    }

    private static int nodes(Component component) {
        var count = new AtomicInteger();
        count(component.getElement(), count);
        return count.get();
    }

    private static void count(Element element, AtomicInteger count) {
        count.incrementAndGet();
        element.getChildren().forEach(it -> count(it, count));
    }
}
