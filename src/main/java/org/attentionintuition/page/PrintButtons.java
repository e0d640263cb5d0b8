package org.attentionintuition.page;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import org.attentionintuition.language.Words;

/** The page on paper, as its sliders stand: to be worked out, or with the answers. The looks are those of print.css. */
final class PrintButtons extends Div {

    /** The parameter of an address that this follows. */
    static final String PARAMETER = "print";

    private static final String WORKSHEET = "worksheet";

    private static final String PRINT = """
            const page = document.documentElement.classList;
            const before = page.contains('worksheet');
            page.toggle('worksheet', $0);
            addEventListener('afterprint', () => page.toggle('worksheet', before), { once: true });
            print();
            """;

    PrintButtons() {
        addClassName("print-buttons");
        add(button(Words.say("page.print.worksheet"), true), button(Words.say("page.print.answers"), false));
    }

    /** The line on which a worksheet is signed; it shows on paper only. */
    static Paragraph nameLine() {
        var line = new Paragraph(new Span(Words.say("page.print.name")), new Span(Words.say("page.print.date")));
        line.addClassNames("for-paper", "worksheet-name");
        return line;
    }

    /** The address {@code …?print=worksheet} is a page that prints as a worksheet, by the browser's own command too. */
    void follow(Location location) {
        var asked = location.getQueryParameters()
                .getSingleParameter(PARAMETER)
                .filter(WORKSHEET::equals)
                .isPresent();
        getElement().executeJs("document.documentElement.classList.toggle('worksheet', $0)", asked);
    }

    private Button button(String text, boolean blank) {
        return new Button(text, click -> getElement().executeJs(PRINT, blank));
    }
}
