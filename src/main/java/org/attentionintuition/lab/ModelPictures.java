package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.List;
import java.util.Optional;
import org.attentionintuition.language.Words;
import org.attentionintuition.transformer.HeadPlace;
import org.attentionintuition.transformer.HeadScore;
import org.attentionintuition.widget.AlignmentArcs;
import org.attentionintuition.widget.AttentionHeatmap;
import org.attentionintuition.widget.AttentionHeatmap.Heatmap;
import org.attentionintuition.widget.HeadGrid;
import org.attentionintuition.widget.LedgerLine;
import org.attentionintuition.widget.SoftmaxBars;

/** The pictures of a {@code model} lab, there once a sentence has been read. */
final class ModelPictures extends Div {

    private final Signal<ModelFigure> figure;
    private final CourseText texts;
    private final ValueSignal<ModelState> state;
    private final LedgerSupport ledger;
    private final Signal<Boolean> matrixFree;
    private final Signal<Boolean> pageFree;

    /**
     * All of them.
     *
     * @param texts how sentences about the lab are shown
     * @param matrixFree whether what holds rows that do not ask may be shown
     * @param pageFree whether what tells of all heads together may be
     */
    ModelPictures(
            Signal<ModelFigure> figure,
            CourseText texts,
            ValueSignal<ModelState> state,
            History<ModelState> history,
            LedgerSupport ledger,
            Signal<Boolean> matrixFree,
            Signal<Boolean> pageFree) {
        this.figure = figure;
        this.texts = texts;
        this.state = state;
        this.ledger = ledger;
        this.matrixFree = matrixFree;
        this.pageFree = pageFree;
        addClassName("read");
        add(
                heads(),
                bars(history),
                arcs(),
                heatmap(),
                compared(ModelFigure::secondHeatmap),
                compared(ModelFigure::difference),
                findings());
    }

    private Component bars(History<ModelState> history) {
        var bars = new SoftmaxBars();
        bars.bind(Signal.computed(() -> {
            var now = figure.get();
            var kept = history.kept()
                    .get()
                    .filter(then -> then.reads().equals(now.state().reads()));
            return now.bars().against(kept.map(then -> now.with(then).bars()));
        }));
        bars.onSelect(key -> state.update(now -> now.withKey(key.index())));
        bars.onLedger(number -> ledger.openAt(number.line(), number.index()));
        return bars;
    }

    private Component heads() {
        var grid = new HeadGrid();
        grid.bind(figure.map(it -> new ModelHeads(it).grid()));
        grid.onSelect(head -> {
            var columns = figure.peek().first().heads();
            go(new HeadPlace(head.index() / columns, head.index() % columns));
        });
        var heads = new Div(grid, best());
        heads.addClassName("heads");
        heads.bindVisible(matrixFree);
        return heads;
    }

    private void go(HeadPlace place) {
        state.update(now -> now.withLayer(place.layer()).withHead(place.head()));
    }

    /** The heads that do most what is looked for, each a way to it. */
    private Component best() {
        var list = new OrderedList();
        var best = LabFrame.part(figure, it -> new ModelHeads(it).best());
        Signal.effect(list, () -> {
            list.removeAll();
            best.get().forEach(head -> list.add(new ListItem(way(head))));
        });
        var title = LabFrame.note();
        texts.said(title, LabFrame.part(figure, it -> new ModelHeads(it).asked()));
        var found = new Div(title, list);
        found.addClassName("best-heads");
        return found;
    }

    private Component way(HeadScore head) {
        return new Button(
                Words.say("lab.model.score", head.place().toString(), Numbers.fixed(head.score(), 2)),
                click -> go(head.place()));
    }

    private Component heatmap() {
        var heatmap = new AttentionHeatmap();
        heatmap.bind(figure.map(ModelFigure::heatmap));
        heatmap.onSelect(cell -> state.update(now -> now.withAsk(cell.row()).withKey(cell.column())));
        heatmap.onLedger(cell -> {
            state.update(now -> now.withAsk(cell.row()));
            ledger.openAt(LedgerLine.WEIGHT, cell.column());
        });
        heatmap.bindVisible(matrixFree);
        return heatmap;
    }

    /** A matrix of the second sentence, made when there is one. */
    private Component compared(SerializableFunction<ModelFigure, Optional<Heatmap>> matrix) {
        var place = new Div();
        var there = Signal.cached(figure.map(it -> matrix.apply(it).isPresent()));
        Signal.effect(place, () -> {
            place.removeAll();
            if (there.get()) {
                var heatmap = new AttentionHeatmap();
                heatmap.bind(figure.map(it -> matrix.apply(it).orElseGet(it::heatmap)));
                heatmap.onSelect(
                        cell -> state.update(now -> now.withAsk(cell.row()).withKey(cell.column())));
                place.add(texts.speak(heatmap));
            }
        });
        place.bindVisible(Signal.computed(() -> there.get() && matrixFree.get()));
        return place;
    }

    private Component arcs() {
        var arcs = new AlignmentArcs();
        arcs.bind(figure.map(ModelFigure::arcs));
        arcs.onSelect(query -> state.update(now -> now.withAsk(query.index())));
        arcs.onLedger(key -> ledger.openAt(LedgerLine.WEIGHT, key.index()));
        return arcs;
    }

    /** Sentences about all heads. They answer the questions of the page, in whatever state the lab is, so they are not there before those. */
    private Component findings() {
        var list = new UnorderedList();
        Signal<List<String>> said = Signal.cached(
                Signal.computed(() -> pageFree.get() ? new ModelFindings(figure.get()).said() : List.of()));
        Signal.effect(list, () -> {
            list.removeAll();
            said.get().forEach(sentence -> list.add(texts.said(new ListItem(), sentence)));
        });
        var findings = new Div(new Paragraph(Words.say("lab.model.found")), list);
        findings.addClassName("findings");
        var free = Signal.computed(() -> matrixFree.get() && pageFree.get());
        findings.bindVisible(free);
        var later = LabFrame.note();
        later.setText(Words.say("lab.model.found.later"));
        later.bindVisible(free.map(it -> !it));
        return new Div(findings, later);
    }
}
