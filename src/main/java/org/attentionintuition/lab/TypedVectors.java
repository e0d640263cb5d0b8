package org.attentionintuition.lab;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.codec.Refused;
import org.attentionintuition.codec.StateCodec;
import org.attentionintuition.course.WordVector;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;

/** The vectors of a playground as text: a row of numbers for each word, to be read, typed or pasted. */
final class TypedVectors extends Div {

    private static final int LONGEST = 4000;

    TypedVectors(ValueSignal<PlaygroundState> state) {
        addClassName("typed-vectors");
        add(
                area(Words.say("lab.typed.queries"), state, PlaygroundState::queries, PlaygroundState::withQueries),
                area(Words.say("lab.typed.keys"), state, PlaygroundState::keys, PlaygroundState::withKeys),
                area(Words.say("lab.typed.values"), state, PlaygroundState::values, PlaygroundState::withValues));
    }

    private static TextArea area(
            String label,
            ValueSignal<PlaygroundState> state,
            SerializableFunction<PlaygroundState, Vectors> get,
            SerializableBiFunction<PlaygroundState, Vectors, PlaygroundState> with) {
        var area = new TextArea(label);
        area.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        area.setMaxLength(LONGEST);
        area.setHelperText(Words.say("lab.typed.help", Numbers.fixed(WordVector.LIMIT, 0), PlaygroundState.DECIMALS));
        HistoryControls.leaveUndoTo(area);
        var shown = Signal.cached(state.map(now -> text(get.apply(now))));
        Signal.effect(area, () -> {
            area.setValue(shown.get());
            area.setInvalid(false);
        });
        area.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                try {
                    var now = state.peek();
                    var read = read(change.getValue(), now.words().size(), now.width());
                    state.update(before -> with.apply(before, read));
                    area.setValue(text(get.apply(state.peek())));
                    area.setInvalid(false);
                } catch (Refused e) {
                    area.setErrorMessage(e.getMessage());
                    area.setInvalid(true);
                }
            }
        });
        return area;
    }

    static String text(Vectors vectors) {
        return IntStream.range(0, vectors.rows())
                .mapToObj(row -> Arrays.stream(vectors.row(row))
                        .mapToObj(TypedVectors::text)
                        .collect(Collectors.joining("  ")))
                .collect(Collectors.joining("\n"));
    }

    /** Without an exponent, which hardly anybody reads as a number: 0.0005, 1.0. */
    private static String text(double number) {
        var plain = BigDecimal.valueOf(number).stripTrailingZeros();
        return Reader.language()
                .number(plain.setScale(Math.max(1, plain.scale())).toPlainString());
    }

    /**
     * The vectors of a text: a row on each line, numbers with spaces or commas between them; where a comma stands before decimals, spaces or
     * semicolons.
     *
     * @throws Refused if it is not n×d numbers within the sliders' reach; the message names the row
     */
    static Vectors read(String text, int n, int d) {
        var lines = text.strip()
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .limit(n + 1L)
                .toList();
        if (lines.size() != n) {
            throw new Refused(
                    lines.size() > n
                            ? Words.say("lab.typed.more-rows", lines.size(), n)
                            : Words.say("lab.typed.rows", lines.size(), n));
        }
        return Vectors.of(IntStream.range(0, n)
                .mapToObj(row -> row(row, lines.get(row), d))
                .toArray(double[][]::new));
    }

    private static double[] row(int row, String line, int d) {
        var words = line.split(Reader.language().hasDecimalComma() ? "[\\s;]+" : "[\\s,;]+", d + 2);
        if (words.length != d) {
            throw new Refused(
                    words.length > d
                            ? Words.say("lab.typed.more-numbers", row + 1, d)
                            : Words.say("lab.typed.numbers", row + 1, words.length, d));
        }
        return Arrays.stream(words).mapToDouble(word -> number(row, word)).toArray();
    }

    private static double number(int row, String word) {
        var plain = word.replace('−', '-');
        if (Reader.language().hasDecimalComma()) {
            plain = plain.replace(',', '.');
        }
        if (!plain.matches("[+-]?\\d{0,3}(\\.\\d{0,40})?([eE][+-]?\\d{1,3})?") || !plain.matches("[+-]?\\.?\\d.*")) {
            throw new Refused(
                    Words.say("lab.typed.no-number", row + 1, StateCodec.shortened(word), Numbers.fixed(0.5, 1)));
        }
        var number = Double.parseDouble(plain);
        if (Math.abs(number) > WordVector.LIMIT) {
            throw new Refused(Words.say("lab.typed.too-large", row + 1, word, (int) WordVector.LIMIT));
        }
        return number;
    }
}
