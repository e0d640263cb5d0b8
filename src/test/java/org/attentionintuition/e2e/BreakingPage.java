package org.attentionintuition.e2e;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import org.attentionintuition.language.Language;
import org.attentionintuition.shell.BookLayout;

/** A page only of the tests, at {@code /breaks} in every language, that cannot be built. */
@Route(value = Language.ROUTE + "/breaks", layout = BookLayout.class)
public class BreakingPage extends Main {

    /** What must stay between the server and its log. */
    static final String SECRET = "the cable behind the third shelf";

    public BreakingPage() {
        throw new IllegalStateException(SECRET);
    }
}
