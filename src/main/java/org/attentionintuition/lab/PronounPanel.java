package org.attentionintuition.lab;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.List;
import java.util.Optional;
import org.attentionintuition.course.PronounPair;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.language.Words;
import org.attentionintuition.transformer.PronounCount;

/** Counts over many pairs of sentences whether any head knows what a pronoun means, and holds the best against guessing. */
final class PronounPanel extends Div {

    PronounPanel(List<PronounPair> pairs, ReadingRoom room, ExperimentRunner runner) {
        addClassName("pronouns");
        var presses = new ValueSignal<>(0);
        var count = Asking.<Integer, PronounCount>following(
                this,
                presses.map(it -> Optional.of(it).filter(press -> press > 0)),
                runner,
                (press, listener) -> PronounReading.begin(pairs, room, listener));
        var said = LabFrame.note();
        said.getElement().setAttribute("role", "status");
        said.bindText(Signal.computed(() -> count.way().get()
                + count.run().get().result().map(PronounPanel::said).orElse("")));
        var list = new UnorderedList();
        pairs.forEach(pair -> list.add(
                EnglishWords.mark(new ListItem(Words.say("lab.model.pairs.pair", pair.first(), pair.second())))));
        add(
                new Paragraph(Words.say("lab.model.pairs.lead", pairs.size())),
                new Button(Words.say("lab.model.pairs.count"), click -> presses.update(it -> it + 1)),
                new ExperimentStatus(count.run()),
                said,
                list);
    }

    /** What was counted. */
    static String said(PronounCount count) {
        var best = count.best();
        return Words.say(
                "lab.model.pairs.said",
                count.pairs(),
                best.place().toString(),
                best.right(),
                best.wrong(),
                count.heads().size(),
                Numbers.fixed(100 * count.bestByCoin(), 0),
                count.right(),
                count.wrong());
    }
}
