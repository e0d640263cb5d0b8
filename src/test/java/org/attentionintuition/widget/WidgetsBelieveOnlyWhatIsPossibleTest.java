package org.attentionintuition.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.vaadin.flow.signals.local.ValueSignal;
import java.util.ArrayList;
import java.util.List;
import org.attentionintuition.widget.VectorPlane.Arrow;
import org.attentionintuition.widget.VectorPlane.Plane;
import org.attentionintuition.widget.VectorPlane.VectorMove;
import org.attentionintuition.widget.VectorSliders.Slider;
import org.attentionintuition.widget.VectorSliders.Sliders;
import org.attentionintuition.widget.VectorSliders.ValueChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WidgetsBelieveOnlyWhatIsPossibleTest {

    private static final Slider COMPONENT = new Slider("x", 2, -3, 3, 0.05, false, 2, "");
    private static final Slider TEMPERATURE = new Slider("temperature", 1, -2, 2, 0.1, true, 2, "");

    @Test
    void aSliderSnapsToItsGridWithoutFloatingNoise() {
        assertThat(changes("{'index':0,'value':0.1500000001,'seq':4}")).containsExactly(new ValueChange(0, 0.15, 4));
        assertThat(changes("{'index':0,'value':-0.01,'seq':5}")).containsExactly(new ValueChange(0, 0, 5));
    }

    @Test
    void aSliderStaysBetweenItsEnds() {
        assertThat(changes("{'index':0,'value':1e300,'seq':1}")).containsExactly(new ValueChange(0, 3, 1));
        assertThat(changes("{'index':0,'value':-99,'seq':1}")).containsExactly(new ValueChange(0, -3, 1));
    }

    @Test
    void aLogarithmicSliderSnapsTheExponent() {
        var change = changes("{'index':1,'value':10.3,'seq':1}");
        assertThat(change).hasSize(1);
        assertThat(Math.log10(change.getFirst().value())).isCloseTo(1, within(1e-12));
        assertThat(changes("{'index':1,'value':1e99,'seq':1}").getFirst().value())
                .isEqualTo(Math.pow(10, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'index':2,'value':1,'seq':1}",
                "{'index':-1,'value':1,'seq':1}",
                "{'index':0.5,'value':1,'seq':1}",
                "{'index':'0','value':1,'seq':1}",
                "{'index':4294967296,'value':1,'seq':1}",
                "{'index':0,'value':'1','seq':1}",
                "{'index':0,'value':null,'seq':1}",
                "{'index':0,'value':'NaN','seq':1}",
                "{'index':0,'value':1e999,'seq':1}",
                "{'index':0,'value':{},'seq':1}",
                "{'index':0,'value':1,'seq':-1}",
                "{'index':0,'value':1,'seq':1e30}",
                "{'index':0,'value':1}",
                "{'index':1,'value':0,'seq':1}",
                "{'index':1,'value':-1,'seq':1}",
                "{}",
                "[]",
                "null",
                "'index'",
                "7"
            })
    void aSliderIgnoresNonsense(String detail) {
        assertThat(changes(detail)).isEmpty();
    }

    @Test
    void slidersThatAreSwitchedOffIgnoreEveryChange() {
        var off = new Sliders("it", Role.QUERY, List.of(COMPONENT), 0, false);
        assertThat(changes(off, "{'index':0,'value':1,'seq':1}")).isEmpty();
    }

    @Test
    void anEventWithoutDetailIsIgnored() {
        var widget = new VectorSliders();
        widget.bind(new ValueSignal<>(sliders()));
        var heard = new ArrayList<ValueChange>();
        widget.onChange(heard::add);
        Browser.sendsNothingWith(widget, "value-change");
        assertThat(heard).isEmpty();
    }

    @Test
    void anEventBeforeAnythingIsShownIsIgnored() {
        var widget = new VectorSliders();
        var heard = new ArrayList<ValueChange>();
        widget.onChange(heard::add);
        Browser.sends(widget, "value-change", "{\"index\":0,\"value\":1,\"seq\":1}");
        assertThat(heard).isEmpty();
    }

    @Test
    void theRangeIsThatOfTheRecordShownNow() {
        var shown = new ValueSignal<>(sliders());
        var widget = new VectorSliders();
        widget.bind(shown);
        var heard = new ArrayList<ValueChange>();
        widget.onChange(heard::add);
        shown.set(new Sliders("it", Role.QUERY, List.of(new Slider("x", 0, 0, 1, 0.5, false, 1, "")), 0, true));
        Browser.sends(widget, "value-change", "{\"index\":0,\"value\":2.9,\"seq\":1}");
        assertThat(heard).containsExactly(new ValueChange(0, 1, 1));
    }

    @Test
    void anEditableArrowIsClampedAndSnapped() {
        assertThat(moves("{'id':'q','x':1.26,'y':-17,'seq':9}")).containsExactly(new VectorMove("q", 1.25, -3, 9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'fixed','x':1,'y':1,'seq':1}",
                "{'id':'unknown','x':1,'y':1,'seq':1}",
                "{'id':7,'x':1,'y':1,'seq':1}",
                "{'x':1,'y':1,'seq':1}",
                "{'id':'q','x':1,'seq':1}",
                "{'id':'q','x':1,'y':'up','seq':1}",
                "{'id':'q','x':1,'y':-1e999,'seq':1}",
                "{'id':'q','x':1,'y':1,'seq':'1'}"
            })
    void aPlaneIgnoresMovesThatNoHandCanMake(String detail) {
        assertThat(moves(detail)).isEmpty();
    }

    @Test
    void anyArrowOfThePlaneCanBeChosenAndNoOther() {
        var plane = new VectorPlane();
        plane.bind(new ValueSignal<>(plane()));
        var heard = new ArrayList<String>();
        plane.onSelect(chosen -> heard.add(chosen.id()));
        for (var detail : List.of("{\"id\":\"fixed\"}", "{\"id\":\"q\"}", "{\"id\":\"unknown\"}", "{\"id\":[\"q\"]}")) {
            Browser.sends(plane, "vector-select", detail);
        }
        assertThat(heard).containsExactly("fixed", "q");
    }

    @Test
    void onlyExistingKeysOfTheBarsCanBeChosen() {
        var bars = new SoftmaxBars();
        var row = List.of(new SoftmaxBars.Bar("cat", 1, 0.7, true), new SoftmaxBars.Bar("dog", 0, 0.3, true));
        bars.bind(new ValueSignal<>(new SoftmaxBars.Bars("", "it", row, 1, -1)));
        var heard = new ArrayList<Integer>();
        bars.onSelect(chosen -> heard.add(chosen.index()));
        for (var index : List.of("-1", "0", "1", "2", "0.1", "\"1\"", "true")) {
            Browser.sends(bars, "key-select", "{\"index\":" + index + "}");
        }
        assertThat(heard).containsExactly(0, 1);
    }

    @Test
    void onlyExistingQueriesOfTheArcsCanBeChosen() {
        var arcs = new AlignmentArcs();
        arcs.bind(new ValueSignal<>(
                new AlignmentArcs.Arcs("", List.of("chat"), List.of("the", "cat"), List.of(List.of(0.1, 0.9)), 0)));
        var heard = new ArrayList<Integer>();
        arcs.onSelect(chosen -> heard.add(chosen.index()));
        Browser.sends(arcs, "query-select", "{\"index\":0}");
        Browser.sends(arcs, "query-select", "{\"index\":1}");
        assertThat(heard).containsExactly(0);
    }

    @Test
    void onlyExistingCellsOfTheHeatmapCanBeChosen() {
        var heatmap = new AttentionHeatmap();
        heatmap.bind(new ValueSignal<>(new AttentionHeatmap.Heatmap(
                "", "", "", List.of("a"), List.of("b", "c"), List.of(List.of(0.5, 0.5)), List.of(), false, 2, -1, -1)));
        var heard = new ArrayList<AttentionHeatmap.CellSelect>();
        heatmap.onSelect(heard::add);
        Browser.sends(heatmap, "cell-select", "{\"row\":0,\"column\":1}");
        Browser.sends(heatmap, "cell-select", "{\"row\":1,\"column\":0}");
        Browser.sends(heatmap, "cell-select", "{\"row\":0}");
        assertThat(heard).containsExactly(new AttentionHeatmap.CellSelect(0, 1));
    }

    private static Sliders sliders() {
        return new Sliders("it", Role.QUERY, List.of(COMPONENT, TEMPERATURE), 0, true);
    }

    private static Plane plane() {
        return new Plane(
                "",
                3,
                0.05,
                List.of(
                        new Arrow("q", "it", Role.QUERY, 2, 0, true, true, 1),
                        new Arrow("fixed", "cat", Role.KEY, 1, 1, false, false, 0.5)),
                0);
    }

    private static List<ValueChange> changes(String detail) {
        return changes(sliders(), detail);
    }

    private static List<ValueChange> changes(Sliders shown, String detail) {
        var widget = new VectorSliders();
        widget.bind(new ValueSignal<>(shown));
        var heard = new ArrayList<ValueChange>();
        widget.onChange(heard::add);
        Browser.sends(widget, "value-change", detail.replace('\'', '"'));
        return heard;
    }

    private static List<VectorMove> moves(String detail) {
        var widget = new VectorPlane();
        widget.bind(new ValueSignal<>(plane()));
        var heard = new ArrayList<VectorMove>();
        widget.onMove(heard::add);
        Browser.sends(widget, "vector-move", detail.replace('\'', '"'));
        return heard;
    }
}
