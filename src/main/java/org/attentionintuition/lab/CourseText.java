package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import java.io.Serializable;
import java.util.HashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.attentionintuition.course.Lab;
import org.attentionintuition.language.Reader;
import org.attentionintuition.widget.Foreign;
import org.attentionintuition.widget.Widget;

/**
 * How texts about a lab are shown: those of a course marked with the language of the course, and in those of the interface, too, the
 * words of the lab, which stand between quotation marks, with theirs, so that a voice reads each as what it is.
 *
 * @param language of the course, a tag
 * @param foreign words of the lab
 */
record CourseText(String language, Foreign foreign) implements Serializable {

    /** «\u00a0it\u00a0», “it”. */
    private static final Pattern QUOTED = Pattern.compile("[«“]\\h?([^«»“”]+?)\\h?[»”]");

    static CourseText about(Lab lab, String language) {
        return new CourseText(language, foreign(lab));
    }

    /** What the words of a lab are written in that are not the reader's. */
    static Foreign foreign(Lab lab) {
        var words = new HashMap<>(lab.foreignWords());
        words.values().removeIf(tag -> Reader.foreign(tag).isEmpty());
        return new Foreign(
                Reader.foreign(lab.language().queries()),
                Reader.foreign(lab.language().keys()),
                words,
                Reader.foreign(lab.typed()));
    }

    /** Shows a text of the course in place of what was there. */
    <C extends HtmlContainer> C in(C place, String text) {
        return Reader.written(language, marked(place, text, foreign::known));
    }

    /** Shows a sentence of the interface in place of what was there. */
    <C extends HtmlContainer> C said(C place, String sentence) {
        return marked(place, sentence, foreign::quoted);
    }

    /** Shows whatever the interface says, as long as the place is on the page. */
    <C extends HtmlContainer> C said(C place, Signal<String> sentence) {
        var once = Signal.cached(sentence);
        Signal.effect(place, () -> said(place, once.get()));
        return place;
    }

    /** Shows a sentence of the interface that holds a text of the course. */
    void in(HtmlContainer place, String sentence, String text) {
        var at = text.isEmpty() ? -1 : sentence.indexOf(text);
        if (at < 0 || (foreign.equals(Foreign.NONE) && Reader.foreign(language).isEmpty())) {
            place.setText(sentence);
            return;
        }
        place.removeAll();
        place.add(
                new Text(sentence.substring(0, at)),
                in(new Span(), text),
                new Text(sentence.substring(at + text.length())));
    }

    /** Tells the instruments among these what their words are written in. */
    <C extends Component> C speak(C shown) {
        if (!foreign.equals(Foreign.NONE)) {
            if (shown instanceof Widget<?> widget) {
                widget.speak(foreign);
            }
            shown.getChildren().forEach(this::speak);
        }
        return shown;
    }

    /** The text may be a word of the lab as a whole. */
    private <C extends HtmlContainer> C marked(C place, String text, UnaryOperator<String> tags) {
        var whole = foreign.known(text);
        if (!whole.isEmpty()) {
            place.removeAll();
            place.add(Reader.written(whole, new Span(text)));
            return place;
        }
        place.removeAll();
        var quoted = QUOTED.matcher(text);
        var end = 0;
        while (quoted.find()) {
            var tag = tags.apply(quoted.group(1));
            if (!tag.isEmpty()) {
                place.add(
                        new Text(text.substring(end, quoted.start(1))), Reader.written(tag, new Span(quoted.group(1))));
                end = quoted.end(1);
            }
        }
        if (end == 0) {
            place.setText(text);
        } else {
            place.add(new Text(text.substring(end)));
        }
        return place;
    }
}
