package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.WordVector;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.ReadIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On a page in one language a course in another has its own words marked, and nothing but them. */
class WrittenTest {

    private final ExperimentRunner runner = new ExperimentRunner();
    private final AttentionLab lab = BuiltInCourse.lab(AttentionLab.class, "self-attention");

    @AfterEach
    void end() {
        runner.destroy();
    }

    @Test
    void ofALabTitleCaptionAndWordsAreTheCourses() {
        var marked = ReadIn.page(Language.FRENCH, () -> marked(new Labs(runner, BuiltInCourse.ROOM).view(lab, "en")));
        var words = Stream.concat(lab.start().queries().stream(), lab.start().keys().stream())
                .map(WordVector::word)
                .toList();
        assertThat(marked).contains(lab.title(), lab.caption()).containsAll(words);
        assertThat(marked)
                .allMatch(text -> text.equals(lab.title()) || text.equals(lab.caption()) || words.contains(text));
    }

    @Test
    void ofACourseInTheReadersLanguageNothingIsMarked() {
        assertThat(ReadIn.page(Language.ENGLISH, () -> marked(new Labs(runner, BuiltInCourse.ROOM).view(lab, "en"))))
                .isEmpty();
    }

    @Test
    void ofAQuestionAllButTheControlsIsTheCourses() {
        var question = BuiltInCourse.question("same-word-same-row");
        var marked = ReadIn.page(Language.FRENCH, () -> {
            var labs = new Labs(runner, BuiltInCourse.ROOM);
            return marked(labs.predict(question, lab, labs.view(lab, "en"), right -> {}));
        });
        assertThat(marked)
                .contains(question.ask())
                .noneMatch(text -> text.contains("Votre réponse") || text.contains("Passer"));
    }

    @Test
    void inASentenceOfTheInterfaceTheCoursesWordsAreMarked() {
        var place = new Paragraph();
        ReadIn.page(Language.FRENCH, () -> {
            Written.show(place, "Indice : Pull it.", "Pull it.", "en");
            return place;
        });
        assertThat(place.getElement().getTextRecursively()).isEqualTo("Indice : Pull it.");
        assertThat(marked(place)).containsExactly("Pull it.");
    }

    private static List<String> marked(Component component) {
        return all(component.getElement())
                .filter(it -> "en".equals(it.getAttribute("lang")))
                .map(Element::getTextRecursively)
                .toList();
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(
                Stream.of(element),
                element.getChildren().filter(it -> !it.isTextNode()).flatMap(WrittenTest::all));
    }
}
