package org.attentionintuition.lab;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.signals.Signal;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.inside.Refusal;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;

/**
 * Where a sentence is typed, in as many lines as it takes: on a phone two sentences that differ in their last word would look alike in one.
 * What cannot be read is told at once, and stays in the field.
 */
final class SentenceField extends TextArea {

    /** A sentence has no lines of its own: it is read when Enter is pressed, unless that ends the spelling of a sign. */
    private static final String ENTER = """
            event.key === 'Enter' && !event.isComposing && event.keyCode !== 229
              && (event.preventDefault(), event.target.dispatchEvent(new Event('change', { bubbles: true })), false)""";

    /**
     * A field that follows a state.
     *
     * @param needed whether there has to be a sentence
     * @param read what happens with a sentence that may be read
     */
    SentenceField(String label, boolean needed, Signal<String> shown, SerializableConsumer<String> read) {
        super(label);
        setValueChangeMode(ValueChangeMode.ON_CHANGE);
        setMinRows(1);
        setWidthFull();
        addClassName("sentence");
        EnglishWords.typedInto(this);
        getElement().setAttribute("dir", "auto");
        HistoryControls.leaveUndoTo(this);
        getElement().addEventListener("keydown", event -> {}).setFilter(ENTER); // never sent
        Signal.effect(this, () -> {
            setValue(shown.get());
            setInvalid(false);
        });
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed(TypedSentence.clean(change.getValue()), needed, read);
            }
        });
    }

    private void typed(String sentence, boolean needed, SerializableConsumer<String> read) {
        var characters = ReadingRoom.characters(sentence);
        if (characters > ReadingRoom.MOST_CHARACTERS) {
            refuse(new Refusal.TooLong(characters, ReadingRoom.MOST_CHARACTERS));
        } else if (needed && sentence.isEmpty()) {
            refuse(new Refusal.Empty());
        } else {
            setInvalid(false);
            setValue(sentence);
            read.accept(sentence);
        }
    }

    private void refuse(Refusal why) {
        setErrorMessage(why.message(Words.in(Reader.language())));
        setInvalid(true);
    }
}
