package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;

/** The way into a class: a plain form that leads to {@code /join?code=…}, so it works before the page has come alive. */
@Tag("form")
final class CodeForm extends HtmlContainer {

    /** A code is read off a board: somebody may leave blanks or dashes in it. */
    private static final int LONGEST = 16;

    CodeForm(String code) {
        addClassName("code-form");
        getElement().setAttribute("action", Reader.address("join"));
        getElement().setAttribute("method", "get");
        var field = new Input();
        field.setId("class-code");
        field.setValue(code);
        field.setPlaceholder(Words.say("class.join.code"));
        field.getElement()
                .setAttribute("name", "code")
                .setAttribute("required", true)
                .setAttribute("maxlength", Integer.toString(LONGEST))
                .setAttribute("autocomplete", "off")
                .setAttribute("autocapitalize", "characters")
                .setAttribute("spellcheck", "false");
        var label = new NativeLabel(Words.say("class.join.title"));
        label.setFor(field);
        var join = new NativeButton(Words.say("class.join.join"));
        join.getElement().setAttribute("type", "submit");
        add(label, field, join, new Anchor(Reader.address("teach"), Words.say("class.teach.title")));
    }
}
