package org.attentionintuition.lab;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.attentionintuition.course.PronounPair;
import org.attentionintuition.language.Words;
import org.attentionintuition.transformer.PronounCount;

/** Counts over many pairs of sentences whether any head knows what a pronoun means, and holds the best against guessing. */
final class PronounPanel extends Div {

    PronounPanel(List<PronounPair> pairs, ModelGauge gauge, ExperimentRunner runner) {
        addClassName("pronouns");
        var count = Experiment.<List<PronounPair>, PronounCount>onDemand(
                this, runner, (asked, progress) -> gauge.count(asked, progress), found -> {});
        var said = LabFrame.note();
        said.getElement().setAttribute("role", "status");
        said.bindText(count.run().map(it -> it.result().map(PronounPanel::said).orElse("")));
        var list = new UnorderedList();
        pairs.forEach(pair -> list.add(new ListItem(Words.say("lab.model.pairs.pair", pair.first(), pair.second()))));
        add(
                new Paragraph(Words.say("lab.model.pairs.lead", pairs.size())),
                new Button(Words.say("lab.model.pairs.count"), click -> count.start(pairs)),
                new ExperimentStatus(count.run()),
                said,
                list);
    }

    /** What was counted. */
    static String said(PronounCount count) {
        var best = count.heads().getFirst();
        return Words.say(
                "lab.model.pairs.said",
                count.sentences(),
                best.place().toString(),
                (long) best.score(),
                count.heads().size(),
                Numbers.fixed(count.bestOfGuessing(), 1),
                Numbers.fixed(100 * count.share(), 0));
    }
}
