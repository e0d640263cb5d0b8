package org.attentionintuition.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.signals.local.ValueSignal;
import java.util.ArrayList;
import java.util.List;
import org.attentionintuition.widget.ArithmeticLedger.Cell;
import org.attentionintuition.widget.ArithmeticLedger.Column;
import org.attentionintuition.widget.ArithmeticLedger.Ledger;
import org.attentionintuition.widget.ArithmeticLedger.Row;
import org.attentionintuition.widget.ArithmeticLedger.Sheet;
import org.junit.jupiter.api.Test;

class LedgerEventsTest {

    @Test
    void onlyKeysThatTheLedgerListsCanBeChosenInIt() {
        var ledger = new ArithmeticLedger();
        var cells = List.of(new Cell("weight-0", "weight", 1.0, "", List.of()));
        var rows = List.of(
                new Row("cat", Role.KEY, 0, true, false, List.copyOf(cells)),
                new Row("dog", Role.KEY, 1, false, false, List.copyOf(cells)),
                new Row("total", Role.SETTING, -1, false, true, List.copyOf(cells)));
        ledger.bind(new ValueSignal<>(new Ledger(
                "", List.of(new Sheet("", "key", List.of(new Column("weight", Role.SETTING)), rows)))));
        var heard = new ArrayList<Integer>();
        ledger.onSelect(chosen -> heard.add(chosen.index()));
        for (var index : List.of("-1", "0", "1", "2", "0.5", "\"1\"", "null")) {
            Browser.sends(ledger, "key-select", "{\"index\":" + index + "}");
        }
        Browser.sendsNothingWith(ledger, "key-select");
        assertThat(heard).containsExactly(0, 1);
    }

    @Test
    void onlyScoresAndWeightsOfExistingBarsLeadToTheLedger() {
        var bars = new SoftmaxBars();
        var row = List.of(new SoftmaxBars.Bar("cat", 1, 0.7, true), new SoftmaxBars.Bar("dog", 0, 0.3, true));
        bars.bind(new ValueSignal<>(new SoftmaxBars.Bars("", "it", row, 1, -1)));
        var heard = new ArrayList<SoftmaxBars.LedgerOpen>();
        bars.onLedger(heard::add);
        for (var detail : List.of(
                "{\"line\":\"score\",\"index\":1}",
                "{\"line\":\"weight\",\"index\":0}",
                "{\"line\":\"output\",\"index\":0}",
                "{\"line\":\"WEIGHT\",\"index\":0}",
                "{\"line\":\"weight\",\"index\":2}",
                "{\"line\":7,\"index\":0}",
                "{\"index\":0}")) {
            Browser.sends(bars, "ledger-open", detail);
        }
        assertThat(heard)
                .containsExactly(
                        new SoftmaxBars.LedgerOpen(LedgerLine.SCORE, 1),
                        new SoftmaxBars.LedgerOpen(LedgerLine.WEIGHT, 0));
    }

    @Test
    void onlyExistingCellsOfTheHeatmapLeadToTheLedger() {
        var heatmap = new AttentionHeatmap();
        heatmap.bind(new ValueSignal<>(new AttentionHeatmap.Heatmap(
                "", "", "", List.of("a"), List.of("b", "c"), List.of(List.of(0.5, 0.5)), List.of(), false, 2, -1, -1)));
        var heard = new ArrayList<AttentionHeatmap.CellSelect>();
        heatmap.onLedger(heard::add);
        Browser.sends(heatmap, "ledger-open", "{\"row\":0,\"column\":1}");
        Browser.sends(heatmap, "ledger-open", "{\"row\":1,\"column\":1}");
        assertThat(heard).containsExactly(new AttentionHeatmap.CellSelect(0, 1));
    }

    @Test
    void onlyExistingNumbersOfTheOutputLeadToTheLedger() {
        var sum = new WeightedSum();
        var part = new WeightedSum.Part("cat", 0.5, List.of(0.2, 0.4), List.of(0.1, 0.2));
        sum.bind(new ValueSignal<>(new WeightedSum.Sum("", List.of("a", "b"), List.of(part), List.of(0.1, 0.2))));
        var heard = new ArrayList<WeightedSum.LedgerOpen>();
        sum.onLedger(heard::add);
        Browser.sends(sum, "ledger-open", "{\"row\":0,\"component\":1}");
        Browser.sends(sum, "ledger-open", "{\"row\":1,\"component\":0}");
        Browser.sends(sum, "ledger-open", "{\"row\":2,\"component\":0}");
        Browser.sends(sum, "ledger-open", "{\"row\":0,\"component\":2}");
        Browser.sends(sum, "ledger-open", "{\"index\":0}");
        assertThat(heard).containsExactly(new WeightedSum.LedgerOpen(0, 1), new WeightedSum.LedgerOpen(-1, 0));
    }

    @Test
    void onlyExistingKeysOfTheArcsLeadToTheLedger() {
        var arcs = new AlignmentArcs();
        arcs.bind(new ValueSignal<>(
                new AlignmentArcs.Arcs("", List.of("a"), List.of("b", "c"), List.of(List.of(0.5, 0.5)), 0)));
        var heard = new ArrayList<Integer>();
        arcs.onLedger(number -> heard.add(number.index()));
        Browser.sends(arcs, "ledger-open", "{\"index\":1}");
        Browser.sends(arcs, "ledger-open", "{\"index\":2}");
        assertThat(heard).containsExactly(1);
    }
}
