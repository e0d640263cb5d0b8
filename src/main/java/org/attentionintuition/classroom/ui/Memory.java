package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.function.SerializableConsumer;
import org.attentionintuition.classroom.Role;

/**
 * Where a browser keeps its secret: a student's for all tabs and for later, that of a link for its tab alone, so that a teacher's tab and a
 * student's can stand side by side. A browser that keeps nothing says nothing.
 */
@Tag("class-memory")
final class Memory extends Component {

    private static final String STUDENT = "attention-intuition.class";
    private static final String LINK = "attention-intuition.room";
    private static final int LONGEST = 64;

    private static final String TELL = """
            let secret = '';
            try { secret = sessionStorage.getItem($0) || localStorage.getItem($1) || ''; } catch { }
            if (secret) this.dispatchEvent(new CustomEvent('kept', { detail: secret }));""";

    private static final String KEEP = """
            try {
              sessionStorage.removeItem($0);
              ($2 ? localStorage : sessionStorage).setItem($2 ? $1 : $0, $3);
            } catch { }""";

    private static final String FORGET = """
            try {
              for (const [storage, key] of [[sessionStorage, $0], [localStorage, $1]]) {
                if (storage.getItem(key) === $2) storage.removeItem(key);
              }
            } catch { }""";

    /** Asks for what is kept; hears nothing where nothing is. */
    void ask(SerializableConsumer<String> heard) {
        getElement()
                .addEventListener("kept", event -> {
                    var secret = event.getEventData().path("event.detail").asString("");
                    if (!secret.isEmpty() && secret.length() <= LONGEST) {
                        heard.accept(secret);
                    }
                })
                .addEventData("event.detail");
        getElement().executeJs(TELL, LINK, STUDENT);
    }

    void keep(Role role, String secret) {
        getElement().executeJs(KEEP, LINK, STUDENT, role == Role.STUDENT, secret);
    }

    /** Another tab may have taken another seat meanwhile: only this secret is forgotten. */
    void forget(String secret) {
        getElement().executeJs(FORGET, LINK, STUDENT, secret);
    }
}
