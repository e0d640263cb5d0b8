package org.attentionintuition.lab;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.signals.Signal;
import org.attentionintuition.codec.Refused;
import org.attentionintuition.course.WordsLab;
import org.attentionintuition.language.Words;

/** A word to be typed. What cannot be one is said under it and changes nothing. */
final class WordField extends TextField {

    private final boolean needed;
    private final SerializableConsumer<String> typed;

    /**
     * The field.
     *
     * @param needed whether it may not be left empty
     * @param shown the word as the state has it
     * @param typed hears of a word that may be one
     */
    WordField(String label, boolean needed, Signal<String> shown, SerializableConsumer<String> typed) {
        super(label);
        this.needed = needed;
        this.typed = typed;
        setValueChangeMode(ValueChangeMode.ON_CHANGE);
        setWidthFull();
        EnglishWords.typedInto(this);
        getElement().setAttribute("autocapitalize", "none");
        HistoryControls.leaveUndoTo(this);
        Signal.effect(this, () -> show(shown.get()));
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                take(change.getValue());
            }
        });
    }

    /** The word of an entry that somebody typed or linked. */
    static String checked(String word, boolean needed) {
        var checked = TypedWord.checked(word, WordsLab.LONGEST);
        if (needed && checked.isEmpty()) {
            throw new Refused(Words.say("lab.words.length", WordsLab.LONGEST));
        }
        return checked;
    }

    private void show(String word) {
        setValue(word);
        setInvalid(false);
    }

    private void take(String line) {
        try {
            var word = checked(line, needed);
            typed.accept(word);
            show(word);
        } catch (Refused e) {
            setErrorMessage(Words.say("lab.playground.expected", e.expected()));
            setInvalid(true);
        }
    }
}
