package org.attentionintuition.lab;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.signals.Signal;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.inside.Refusal;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;

/** Where a sentence is typed. What cannot be read is told at once, and stays in the field. */
final class SentenceField extends TextField {

    /**
     * A field that follows a state.
     *
     * @param needed whether there has to be a sentence
     * @param read what happens with a sentence that may be read
     */
    SentenceField(String label, boolean needed, Signal<String> shown, SerializableConsumer<String> read) {
        super(label);
        setValueChangeMode(ValueChangeMode.ON_CHANGE);
        setWidthFull();
        addClassName("sentence");
        EnglishWords.typedInto(this);
        getElement().setAttribute("dir", "auto");
        HistoryControls.leaveUndoTo(this);
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
