package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.signals.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells in the page's live region what has become of a lab since it was last told, once the hand rests (docs/adr/0011-access.md). While it
 * moves, nothing is computed and nothing sent.
 *
 * @param <S> the lab's state
 */
final class Narrator<S> {

    private static final Logger log = LoggerFactory.getLogger(Narrator.class);

    /** What there is to say of a change of the state. */
    interface Teller<S> {
        /** A sentence, empty where there is nothing to say; nothing as long as that is not known, because an experiment runs. */
        Optional<String> tell(S before, S now);
    }

    private final Component lab;
    private final CourseText texts;
    private final Signal<S> state;
    private final Teller<S> teller;
    private final Rest rest;
    private final List<SerializableSupplier<String>> more = new ArrayList<>();
    private volatile @Nullable UI ui;
    private S told;

    Narrator(Component lab, CourseText texts, Signal<S> state, Rest.Clock clock, Teller<S> teller) {
        this.lab = lab;
        this.texts = texts;
        this.state = state;
        this.teller = teller;
        told = state.peek();
        rest = new Rest(clock, () -> System.nanoTime() / 1_000_000, this::rested);
        lab.addAttachListener(attached -> {
            ui = attached.getUI();
            Speech.of(attached.getUI());
        });
        lab.addDetachListener(gone -> ui = null);
        Signal.effect(lab, () -> {
            if (!state.get().equals(told)) {
                rest.moved();
            }
        });
    }

    /** What is there now is not news. */
    void settle() {
        told = state.peek();
    }

    /** Something has become known without a move of the state. */
    void stir() {
        rest.moved();
    }

    /** Adds what is said after the change; empty where there is nothing to say. */
    void add(SerializableSupplier<String> sentence) {
        more.add(sentence);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong in access goes to the session's error handler
    private void rested() {
        var there = ui;
        try {
            if (there != null) {
                there.access(() -> tell(there));
            }
        } catch (UIDetachedException closed) {
            log.trace("The page was closed before its lab could tell", closed);
        }
    }

    private void tell(UI there) {
        var now = state.peek();
        if (!lab.isAttached() || now.equals(told)) {
            return;
        }
        teller.tell(told, now).ifPresent(sentence -> {
            told = now;
            var said = Stream.concat(Stream.of(sentence), more.stream().map(SerializableSupplier::get))
                    .filter(it -> !it.isBlank())
                    .collect(Collectors.joining(" "));
            if (!said.isEmpty()) {
                Speech.of(there).say(said, texts);
            }
        });
    }
}
