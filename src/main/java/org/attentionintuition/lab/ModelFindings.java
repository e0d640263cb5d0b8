package org.attentionintuition.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentionintuition.language.Words;
import org.attentionintuition.transformer.EncoderTrace;
import org.attentionintuition.transformer.HeadHabit;
import org.attentionintuition.transformer.HeadTurn;
import org.attentionintuition.transformer.Influence;

/** What there is to say of all heads together, in sentences: measured in the sentences that are shown, nothing remembered. */
record ModelFindings(ModelFigure figure) {

    List<String> said() {
        var said = new ArrayList<String>();
        if (figure.second().isEmpty()) {
            said.add(sink());
            said.add(influence());
        }
        figure.second().ifPresent(second -> said.addAll(compared(second)));
        return List.copyOf(said);
    }

    private String sink() {
        var tokens = figure.words().size();
        return Words.say(
                "lab.model.found.sink",
                figure.words().getFirst(),
                percent(HeadHabit.FIRST.mean(figure.first())),
                heads(),
                percent(1.0 / tokens),
                tokens);
    }

    private String influence() {
        return Words.say(
                "lab.model.found.influence",
                figure.words().getFirst(),
                percent(Influence.share(figure.first(), 0)),
                percent(HeadHabit.FIRST.mean(figure.first())));
    }

    private List<String> compared(EncoderTrace second) {
        var alike =
                Words.say("lab.model.found.alike", Numbers.fixed(figure.first().likeness(second), 2));
        return turn().map(it -> List.of(turned(it), alike))
                .orElseGet(() -> List.of(
                        Words.say(
                                "lab.model.found.other-length",
                                figure.words().size(),
                                second.tokens().size()),
                        alike));
    }

    /** How heads turn between the two sentences, if these have as many tokens. */
    private Optional<HeadTurn> turn() {
        return figure.counterpart()
                .map(other -> new HeadTurn(figure.first(), other, figure.ask(), figure.key(), figure.rival()));
    }

    private String turned(HeadTurn turn) {
        var words = figure.words();
        return Words.say(
                "lab.model.found.turned",
                heads(),
                turn.there(),
                words.get(figure.key()),
                words.get(figure.rival()),
                turn.back(),
                heads() - turn.there() - turn.back(),
                figure.asking());
    }

    private long heads() {
        return (long) figure.first().layers().size() * figure.first().heads();
    }

    private static String percent(double share) {
        return Numbers.fixed(100 * share, 0);
    }
}
