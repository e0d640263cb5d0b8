package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.shared.Registration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.attentionintuition.classroom.Role;
import org.jspecify.annotations.Nullable;

/**
 * Where a browser keeps its secret: a student's for all tabs and for later, that of a link for its tab alone, so that a teacher's tab and a
 * student's can stand side by side. A browser that keeps nothing says nothing.
 *
 * <p>The server hears the secret only after its first answer. So that this answer holds back what a class may be asked, a cookie says
 * that there is a seat, and another that there is a screen for all to see; not whose, nor where. The first goes with the seat. The second
 * goes with the browser: whether another tab is such a screen no tab can know.
 */
@Tag("class-memory")
final class Memory extends Component {

    private static final String STUDENT = "attention-intuition.class";
    private static final String LINK = "attention-intuition.room";
    private static final String PLACE = "attention-intuition.place";
    private static final Set<String> MARKS = Set.of("class-seat", "class-screen");
    private static final int LONGEST = 64;
    private static final int LONGEST_PLACE = 200;

    private static final String SET_MARK = """
            const mark = (name, age) => {
              const path = new URL('.', document.baseURI).pathname;
              const secure = location.protocol === 'https:' ? '; Secure' : '';
              document.cookie = `${name}=1; SameSite=Lax; path=${path}${age}${secure}`;
            };
            const seat = there => mark('class-seat', `; max-age=${there ? 34560000 : 0}`); // more than a year
            """;

    private static final String TELL = SET_MARK + """
            let secret = '', place = '';
            try {
              place = sessionStorage.getItem($3) || '';
              secret = sessionStorage.getItem($0) || localStorage.getItem($1) || '';
              if ($2 || localStorage.getItem($1)) seat(!!localStorage.getItem($1));
            } catch { }
            if (secret || $2) this.dispatchEvent(new CustomEvent('kept', { detail: { secret, place } }));""";

    private static final String WATCH = """
            addEventListener('storage', event => {
              if (event.key === $0 && event.oldValue) {
                this.dispatchEvent(new CustomEvent('forgotten', { detail: event.oldValue }));
              }
            });""";

    private static final String KEEP = SET_MARK + """
            try {
              sessionStorage.removeItem($0);
              sessionStorage.removeItem($5);
              ($2 ? localStorage : sessionStorage).setItem($2 ? $1 : $0, $3);
              if ($2) seat(true);
              if ($4) mark('class-screen', '');
            } catch { }""";

    private static final String KEEP_PLACE = """
            try {
              if ($1) sessionStorage.setItem($0, $1); else sessionStorage.removeItem($0);
            } catch { }""";

    private static final String FORGET = SET_MARK + """
            try {
              for (const [storage, key] of [[sessionStorage, $0], [localStorage, $1]]) {
                if (storage.getItem(key) === $2) storage.removeItem(key);
              }
              seat(!!localStorage.getItem($1));
            } catch { }""";

    private @Nullable Registration hearing;
    private String place = "";

    /** Whether a request comes from a browser that may have a seat from which not everything may be seen. */
    static boolean marked(@Nullable VaadinRequest request) {
        return Optional.ofNullable(request).map(VaadinRequest::getCookies).stream()
                .flatMap(Arrays::stream)
                .anyMatch(it -> MARKS.contains(it.getName()));
    }

    /**
     * Asks for what is kept; where nothing is, nothing is heard.
     *
     * @param waits whether that is to be heard too, as an empty text
     */
    void ask(boolean waits, SerializableConsumer<String> heard) {
        if (hearing != null) {
            hearing.remove();
        }
        hearing = getElement()
                .addEventListener("kept", event -> {
                    var kept = event.getEventData().path("event.detail");
                    var secret = kept.path("secret").asString("");
                    var claimed = kept.path("place").asString("");
                    place = claimed.length() <= LONGEST_PLACE ? claimed : "";
                    heard.accept(secret.length() <= LONGEST ? secret : "");
                })
                .addEventData("event.detail");
        getElement().executeJs(TELL, LINK, STUDENT, waits, PLACE);
    }

    /** Hears the secret of a student whenever another tab forgets it, or keeps another one in its place. */
    void onForgotten(SerializableConsumer<String> heard) {
        getElement()
                .addEventListener(
                        "forgotten",
                        event -> heard.accept(
                                event.getEventData().path("event.detail").asString("")))
                .addEventData("event.detail");
        getElement().executeJs(WATCH, STUDENT);
    }

    /** Keeps the secret of a seat just taken; what this tab remembers of another class is over. */
    void keep(Role role, String secret) {
        place = "";
        getElement().executeJs(KEEP, LINK, STUDENT, role == Role.STUDENT, secret, role == Role.PROJECTOR, PLACE);
    }

    /** What this tab has said of {@link #keepPlace} before it was loaded: anything whatever. */
    String place() {
        return place;
    }

    /** Keeps where a student was, for this tab alone; empty to forget it. */
    void keepPlace(String next) {
        place = next;
        getElement().executeJs(KEEP_PLACE, PLACE, next);
    }

    /** Another tab may have taken another seat meanwhile: only this secret is forgotten. */
    void forget(String secret) {
        getElement().executeJs(FORGET, LINK, STUDENT, secret);
    }
}
