package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.Table;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import java.util.stream.IntStream;
import org.attentionintuition.course.WordsLab;
import org.attentionintuition.inside.Analogy;
import org.attentionintuition.inside.Tried;
import org.attentionintuition.inside.WordSum;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;
import org.attentionintuition.transformer.WordSpace.Neighbour;

/** The sums of a course with what one hopes to find at each and what the model finds, hits and misses alike. */
final class SumsTable extends Div {

    private final WordsLab lab;
    private final SerializableSupplier<String> language;
    private final SerializableConsumer<WordSum> choose;

    /**
     * The table; it is there when its results are.
     *
     * @param language of the course, a tag
     * @param choose hears which sum was chosen, to be looked at closely
     */
    SumsTable(
            WordsLab lab,
            SerializableSupplier<String> language,
            Signal<Run<List<Tried>>> run,
            SerializableConsumer<WordSum> choose) {
        this.lab = lab;
        this.language = language;
        this.choose = choose;
        addClassName("sums");
        bindVisible(run.map(it -> it.result().isPresent()));
        Signal.effect(this, () -> {
            removeAll();
            run.get().result().ifPresent(this::show);
        });
    }

    /** What the model is asked about. */
    static List<Analogy> analogies(WordsLab lab) {
        return lab.sums().stream().map(it -> new Analogy(sum(it), it.hoped())).toList();
    }

    /** The sum of a course. */
    static WordSum sum(WordsLab.Sum sum) {
        return WordSum.of(sum.word(), sum.plus(), sum.minus());
    }

    /** How often the word that was hoped for came first. */
    static String summary(List<Tried> tried) {
        return Words.say(
                "lab.words.sums.summary",
                tried.stream().filter(Tried::found).count(),
                tried.size(),
                tried.stream().filter(it -> it.placeCounted() == 1).count());
    }

    private void show(List<Tried> tried) {
        var table = new Table();
        table.addClassName("figures");
        table.setCaptionText(Words.say("lab.words.sums.title"));
        table.getHead()
                .addRow()
                .addColumnHeaderCells(
                        Words.say("lab.words.sums.sum"),
                        Words.say("lab.words.sums.left"),
                        Words.say("lab.words.sums.counted"));
        IntStream.range(0, tried.size()).forEach(i -> row(table, lab.sums().get(i), tried.get(i)));
        var scroller = new Scroller(Words.say("lab.words.sums.title"));
        scroller.add(table);
        var summary = LabFrame.note();
        summary.setText(summary(tried));
        add(scroller, summary);
    }

    private void row(Table table, WordsLab.Sum sum, Tried tried) {
        var row = table.addRow();
        row.addRowHeaderCell(name(sum));
        row.addDataCell(cell(tried.nearest(), sum.hoped(), tried.place()));
        row.addDataCell(cell(tried.first(), sum.hoped(), tried.placeCounted()));
    }

    private Component[] name(WordsLab.Sum sum) {
        var text = Words.say("lab.words.sums.question", sum(sum).toString(), sum.hoped());
        var button = EnglishWords.mark(new Button(text, click -> choose.accept(sum(sum))));
        button.setTooltipText(Words.say("lab.words.sums.look"));
        return lines(button, Reader.written(language.get(), new Paragraph(sum.note())));
    }

    /** The nearest word, and whether it is the one that was hoped for; else where that one is. */
    private static Component[] cell(Neighbour nearest, String hoped, int place) {
        var cosine = Numbers.fixed(nearest.cosine(), 2);
        return place == 1
                ? new Component[] {naming(new Span(), "lab.words.sums.hit", nearest.word(), cosine)}
                : lines(
                        naming(new Span(), "lab.words.sums.miss", nearest.word(), cosine),
                        naming(new Paragraph(), "lab.words.sums.place", hoped, Numbers.whole(place)));
    }

    /** A line that names a word of the model. */
    private static <C extends HtmlContainer> C naming(C place, String key, String word, String number) {
        Written.show(place, Words.say(key, word, number), word, EnglishWords.TAG);
        return place;
    }

    private static Component[] lines(Component first, Paragraph second) {
        return second.getText().isEmpty() ? new Component[] {first} : new Component[] {first, second};
    }
}
