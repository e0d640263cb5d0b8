package org.attentionintuition.lab;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.attentionintuition.course.Lab;
import org.attentionintuition.language.Reader;

/**
 * How texts of a course about a lab are shown: marked with the language of the course, and the words of the lab, which stand between
 * quotation marks, with theirs, so that a voice reads each as what it is.
 *
 * @param language of the course, a tag
 * @param words of other languages, with their tags
 */
record CourseText(String language, Map<String, String> words) implements Serializable {

    /** «\u00a0it\u00a0», “it”. */
    private static final Pattern QUOTED = Pattern.compile("[«“]\\h?([^«»“”]+?)\\h?[»”]");

    static CourseText about(Lab lab, String language) {
        return new CourseText(language, lab.foreignWords());
    }

    /** Shows a text in place of what was there. */
    <C extends HtmlContainer> C in(C place, String text) {
        place.removeAll();
        var quoted = QUOTED.matcher(text);
        var end = 0;
        while (quoted.find()) {
            var tag = Reader.foreign(tag(quoted.group(1)));
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
        return Reader.written(language, place);
    }

    /** A word stands in a sentence as it stands in the lab, or with a capital. */
    private String tag(String word) {
        return words.getOrDefault(word, words.getOrDefault(word.toLowerCase(Locale.ROOT), ""));
    }

    /** Shows a sentence of the interface that holds a text of the course. */
    void in(HtmlContainer place, String sentence, String text) {
        var at = text.isEmpty() ? -1 : sentence.indexOf(text);
        if (at < 0 || (words.isEmpty() && Reader.foreign(language).isEmpty())) {
            place.setText(sentence);
            return;
        }
        place.removeAll();
        place.add(
                new Text(sentence.substring(0, at)),
                in(new Span(), text),
                new Text(sentence.substring(at + text.length())));
    }
}
