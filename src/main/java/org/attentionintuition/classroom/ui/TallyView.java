package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.attentionintuition.classroom.Ballot;
import org.attentionintuition.classroom.Poll;
import org.attentionintuition.classroom.Tally;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;

/** How the votes of a poll are spread, as bars with their numbers; of a poll with several rounds also how they were before. */
final class TallyView extends Div {

    private final Paragraph told = new Paragraph();
    private final List<Bin> bins = new ArrayList<>();

    TallyView(Poll poll, Asked asked) {
        addClassName("tally");
        var list = new OrderedList();
        var labels = labels(poll.ballot(), asked);
        IntStream.range(0, poll.tally(poll.round()).bins().size()).forEach(index -> {
            var bin = new Bin(asked.question().show(new Span(), labels.get(index)), index, poll.round() > 1);
            bins.add(bin);
            list.add(bin);
        });
        add(told, list);
        show(poll);
    }

    /** Shows how the same poll in the same round stands by now; what has the focus or is scrolled stays. */
    void show(Poll poll) {
        var now = poll.tally(poll.round());
        told.setText(
                poll.round() == 1
                        ? Words.say("class.tally.votes", now.votes())
                        : Words.say("class.tally.round", poll.round(), now.votes(), poll.round() - 1));
        bins.forEach(bin -> bin.show(poll));
    }

    /**
     * The engine's answer, to stand beside; among the votes the option that is right is marked, and that of who reads it.
     *
     * @param given by whoever reads it, empty for who has not answered
     */
    Component revelation(Asked asked, List<Double> given) {
        if (!asked.question().question().options().isEmpty() && !given.isEmpty()) {
            bins.get(given.getFirst().intValue()).mark(Words.say("class.tally.yours"), "yours");
        }
        return asked.question()
                .revelation(given, index -> bins.get(index).mark("✓ " + Words.say("class.tally.right"), "right"));
    }

    private static List<String> labels(Ballot ballot, Asked asked) {
        return ballot instanceof Ballot.Between it
                ? IntStream.range(0, Tally.NUMBER_BINS)
                        .mapToObj(bin -> Words.say(
                                "class.tally.range", number(Tally.bound(it, bin)), number(Tally.bound(it, bin + 1))))
                        .toList()
                : asked.question().labels();
    }

    private static String number(double bound) {
        return Reader.language().number(String.format(Locale.ROOT, "%.2f", bound));
    }

    /** One option, word or span of numbers: its bar, and that of the round before. */
    private static final class Bin extends ListItem {

        private final Span name;
        private final int index;
        private final Bar now = new Bar();
        private final Bar before = new Bar();

        Bin(Span name, int index, boolean again) {
            this.name = name;
            this.index = index;
            name.addClassName("bin");
            add(name, now);
            if (again) {
                before.addClassName("before");
                add(before);
            }
        }

        void mark(String text, String kind) {
            if (name.getChildren().noneMatch(it -> it.hasClassName(kind))) {
                var mark = new Span(text);
                mark.addClassName(kind);
                name.add(new Text(" "), mark);
            }
        }

        void show(Poll poll) {
            now.show(poll, poll.round(), index);
            if (poll.round() > 1) {
                before.show(poll, poll.round() - 1, index);
            }
        }
    }

    private static final class Bar extends Span {

        private final Meter meter = new Meter();
        private final Span said = new Span();

        Bar() {
            addClassName("bar");
            said.addClassName("count");
            add(meter, said);
        }

        void show(Poll poll, int round, int bin) {
            var tally = poll.tally(round);
            var share = tally.share(poll.ballot(), bin);
            var percent = Words.say("lab.said.percent", Math.round(100 * share));
            meter.show(share);
            said.setText(
                    poll.ballot() instanceof Ballot.Bars
                            ? percent
                            : Math.round(tally.bins().get(bin)) + " · " + percent);
        }
    }

    /** Its length; the number beside it says the same. */
    @Tag("meter")
    private static final class Meter extends HtmlComponent {

        Meter() {
            getElement().setAttribute("aria-hidden", "true");
        }

        void show(double share) {
            getElement().setAttribute("value", Double.toString(share));
        }
    }
}
