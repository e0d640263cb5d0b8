package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;

/** What is written for the model, or by a learner for it: English on every page, and read aloud as English. */
final class EnglishWords {

    static final String TAG = "en";

    private EnglishWords() {}

    /** Marks words of a course that stand for themselves. */
    static <C extends Component> C mark(C words) {
        words.getElement().setAttribute("lang", TAG);
        return words;
    }

    /** Marks what is typed into a field, and not its label and its messages, which are the reader's. */
    static void typedInto(Component field) {
        field.addAttachListener(attached -> field.getElement()
                .executeJs(
                        "customElements.whenDefined(this.localName).then(() => this.inputElement.setAttribute('lang', $0))",
                        TAG));
    }
}
