package org.attentionintuition.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.signals.local.ValueSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attentionintuition.widget.SoftmaxBars.Bar;
import org.attentionintuition.widget.SoftmaxBars.Bars;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class WidgetsShowTheirRecordTest {

    private static final Path FRONTEND = Path.of("frontend");

    private final UI ui = new UI();

    @BeforeEach
    void enter() {
        UI.setCurrent(ui);
    }

    @AfterEach
    void leave() {
        UI.setCurrent(null);
    }

    @Test
    void theRecordArrivesAsTheJsonTheElementReads() {
        var widget = new SoftmaxBars();
        widget.bind(new ValueSignal<>(bars(0.45)));
        ui.add(widget);
        assertThat(shown(widget)).isEqualTo(JacksonUtils.readTree("""
                {"caption": "Whom?", "query": "it", "sum": 1.0, "chosen": -1, "beside": null, "measure": null,
                 "bars": [{"word": "animal", "score": 1.6, "weight": 0.45, "visible": true}]}"""));
    }

    @Test
    void masksArriveAsNullAndRolesInLowerCase() {
        var arcs = new AlignmentArcs.Arcs("", List.of("a"), List.of("b", "c"), List.of(Arrays.asList(1.0, null)), 0);
        assertThat(JacksonUtils.beanToJson(arcs).get("weights").toString()).isEqualTo("[[1.0,null]]");
        assertThat(Stream.of(Role.values()).map(JacksonUtils.getMapper()::writeValueAsString))
                .containsExactly("\"query\"", "\"key\"", "\"value\"", "\"output\"", "\"setting\"");
    }

    @Test
    void aNewRecordReplacesTheOld() {
        var record = new ValueSignal<>(bars(0.45));
        var widget = new SoftmaxBars();
        widget.bind(record);
        ui.add(widget);
        record.set(bars(0.5));
        assertThat(shown(widget).at("/bars/0/weight").doubleValue()).isEqualTo(0.5);
    }

    @Test
    void attachingAnewChangesNothing() {
        var widget = new SoftmaxBars();
        widget.bind(new ValueSignal<>(bars(0.45)));
        ui.add(widget);
        var before = shown(widget);
        ui.remove(widget);
        ui.add(widget);
        assertThat(shown(widget)).isSameAs(before);
    }

    @Test
    void whatChangedWhileDetachedIsShownAfterwards() {
        var record = new ValueSignal<>(bars(0.45));
        var widget = new SoftmaxBars();
        widget.bind(record);
        ui.add(widget);
        ui.remove(widget);
        record.set(bars(0.5));
        ui.add(widget);
        assertThat(shown(widget).at("/bars/0/weight").doubleValue()).isEqualTo(0.5);
    }

    static Stream<Class<? extends Component>> widgets() {
        return Stream.of(
                SoftmaxBars.class,
                AlignmentArcs.class,
                ArithmeticLedger.class,
                VectorPlane.class,
                AttentionHeatmap.class,
                HeadGrid.class,
                LineChart.class,
                VectorSliders.class,
                WeightedSum.class);
    }

    /** A component that is renamed on one side only would leave the page blank without an error. */
    @ParameterizedTest
    @MethodSource("widgets")
    void everyComponentOfARecordIsDeclaredByItsElement(Class<? extends Component> widget) throws IOException {
        var source = Files.readString(
                FRONTEND.resolve(widget.getAnnotation(JsModule.class).value()));
        assertThat(source)
                .contains("@customElement('" + widget.getAnnotation(Tag.class).value() + "')");
        Stream.of(widget.getDeclaredClasses())
                .filter(Class::isRecord)
                .filter(type -> Pattern.compile("export interface " + type.getSimpleName() + " \\{")
                        .matcher(source)
                        .find())
                .forEach(type -> assertThat(declared(source, type.getSimpleName()))
                        .as(type.getSimpleName())
                        .containsExactly(Stream.of(type.getRecordComponents())
                                .map(component -> component.getName())
                                .toArray(String[]::new)));
    }

    private static String[] declared(String source, String name) {
        var start = source.indexOf("export interface " + name + " {");
        var body = source.substring(start, source.indexOf("\n}", start));
        return Pattern.compile("readonly (\\w+):")
                .matcher(body)
                .results()
                .map(match -> match.group(1))
                .toArray(String[]::new);
    }

    private static Bars bars(double weight) {
        return new Bars("Whom?", "it", List.of(new Bar("animal", 1.6, weight, true)), 1, -1);
    }

    private static JsonNode shown(SoftmaxBars widget) {
        return (JsonNode) widget.getElement().getPropertyRaw("bars");
    }
}
