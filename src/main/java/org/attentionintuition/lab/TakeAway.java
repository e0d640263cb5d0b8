package org.attentionintuition.lab;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.attentionintuition.course.Lab;
import org.attentionintuition.course.Provenance;
import org.attentionintuition.language.Words;
import org.attentionintuition.takeaway.CodeLanguage;
import org.attentionintuition.takeaway.Taken;
import org.attentionintuition.takeaway.TakenFigure;
import org.attentionintuition.widget.CodeListing;
import org.attentionintuition.widget.CodeListing.Listing;
import org.attentionintuition.widget.PictureExport;
import org.attentionintuition.widget.PictureExport.Pictures;

/**
 * What a learner can take along from a lab, all of it from the trace on the screen: the table, a program, the pictures, and the lab
 * itself for a page elsewhere.
 */
final class TakeAway extends Div {

    private final Lab lab;
    private final Signal<String> state;
    private final Signal<Boolean> uncovered;
    private final ValueSignal<String> place = new ValueSignal<>("");
    private final ValueSignal<String> path = new ValueSignal<>("");
    private final ValueSignal<CodeLanguage> language = new ValueSignal<>(CodeLanguage.NUMPY);
    private final Signal<Taken> figure;

    /**
     * The offer.
     *
     * @param state the text of the state
     * @param uncovered whether the numbers may be seen now
     * @param figure the figure as it is now, at an address that may be empty; it follows what it reads
     */
    TakeAway(
            Lab lab,
            Signal<String> state,
            Signal<Boolean> uncovered,
            SerializableFunction<String, ? extends Taken> figure) {
        this.lab = lab;
        this.state = state;
        this.uncovered = uncovered;
        this.figure = Signal.computed(
                () -> figure.apply(address().map(LabAddress::page).orElse("")));
        addClassName("take-away");
        add(table(), new Div(language(), program()), measured(), pictures(), frame());
    }

    static String title() {
        return Words.say("lab.take.title");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        path.set(attached.getUI().getInternals().getActiveViewLocation().getPath());
        attached.getUI().getPage().fetchCurrentURL(url -> place.set(url.toString()));
    }

    private Optional<LabAddress> address() {
        return LabAddress.of(place.get(), path.get(), lab.id(), state.get());
    }

    private Component table() {
        DownloadHandler download = this::sendTable;
        return new Paragraph(new Anchor(download, Words.say("lab.take.table")));
    }

    /** The request comes without the session's lock, which the state is read under. */
    private void sendTable(DownloadEvent event) throws IOException {
        var csv = new AtomicReference<>("");
        event.getUI()
                .accessSynchronously(
                        () -> csv.set(uncovered.peek() ? figure.peek().csv() : ""));
        event.setFileName(lab.id() + ".csv");
        event.setContentType("text/csv;charset=utf-8");
        event.getOutputStream().write(csv.get().getBytes(StandardCharsets.UTF_8));
    }

    private Component language() {
        var select = new Select<CodeLanguage>();
        select.setLabel(Words.say("lab.take.program"));
        select.setItems(CodeLanguage.values());
        select.setItemLabelGenerator(TakeAway::name);
        select.bindVisible(figure.map(TakeAway::computable));
        select.bindValue(language, chosen -> language.set(chosen == null ? CodeLanguage.NUMPY : chosen));
        return select;
    }

    private Component program() {
        var listing = new CodeListing();
        listing.bindVisible(figure.map(TakeAway::computable));
        listing.bind(Signal.computed(() -> {
            var chosen = language.get();
            var program = figure.get() instanceof TakenFigure it ? chosen.program(it) : "";
            return new Listing(name(chosen), program, chosen.fileName());
        }));
        return listing;
    }

    private static String name(CodeLanguage language) {
        return language == CodeLanguage.JAVA ? Words.say("lab.take.java") : language.label();
    }

    private static boolean computable(Taken taken) {
        return !taken.languages().isEmpty();
    }

    /** Said where there is no program. */
    private Component measured() {
        var sentence = new Paragraph(
                lab.provenance() == Provenance.MODEL ? Words.say("lab.take.model") : Words.say("lab.take.measured"));
        sentence.bindVisible(figure.map(taken -> !computable(taken)));
        return sentence;
    }

    private Component pictures() {
        var pictures = new PictureExport();
        var provenance = ProvenanceBadge.words(lab.provenance());
        pictures.bind(Signal.computed(() -> new Pictures(
                Words.say("lab.take.pictures"),
                lab.title(),
                provenance,
                address().map(LabAddress::page).orElse(""),
                lab.id())));
        return pictures;
    }

    private Component frame() {
        var listing = new CodeListing();
        listing.bind(Signal.computed(() -> new Listing(
                Words.say("lab.take.frame"),
                address().map(it -> it.html(lab.title())).orElse(""),
                "")));
        return listing;
    }
}
