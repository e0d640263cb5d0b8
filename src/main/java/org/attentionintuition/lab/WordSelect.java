package org.attentionintuition.lab;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.attentionintuition.language.Reader;

/** A choice among words that may repeat: chosen is the position, shown is the word. */
final class WordSelect extends Select<Integer> {

    private List<String> shown = List.of();

    /** @param language of the words, a tag; empty where it is the page's or not known */
    WordSelect(
            String label,
            String language,
            Signal<List<String>> words,
            Signal<Integer> chosen,
            SerializableConsumer<Integer> choose) {
        setLabel(label);
        if (Reader.foreign(language).isEmpty()) {
            setItemLabelGenerator(position -> shown.get(position));
        } else { // with a label, too, the chosen one would be shown as its plain text
            setRenderer(new ComponentRenderer<>(position -> Reader.written(language, new Span(shown.get(position)))));
        }
        Signal.effect(this, () -> show(words.get(), chosen.get()));
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                choose.accept(change.getValue());
            }
        });
    }

    /** New items clear the choice: they are set only when the words have changed, not with every move of a slider. */
    private void show(List<String> words, Integer chosen) {
        if (!words.equals(shown)) {
            shown = words;
            setItems(IntStream.range(0, words.size()).boxed().toList());
        }
        if (!Objects.equals(getValue(), chosen)) {
            setValue(chosen);
        }
    }
}
