package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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

    private final Poll poll;

    TallyView(Poll poll, Asked asked) {
        this.poll = poll;
        addClassName("tally");
        var now = poll.tally(poll.round());
        add(new Paragraph(told(now)));
        var list = new OrderedList();
        var labels = labels(poll.ballot(), asked);
        IntStream.range(0, now.bins().size()).forEach(bin -> list.add(item(labels.get(bin), bin)));
        add(list);
    }

    private String told(Tally now) {
        return poll.round() == 1
                ? Words.say("class.tally.votes", now.votes())
                : Words.say("class.tally.round", poll.round(), now.votes(), poll.round() - 1);
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

    private ListItem item(String label, int bin) {
        var name = new Span(label);
        name.addClassName("bin");
        var item = new ListItem(name, bar(poll.round(), bin));
        if (poll.round() > 1) {
            var before = bar(poll.round() - 1, bin);
            before.addClassName("before");
            item.add(before);
        }
        return item;
    }

    private Span bar(int round, int bin) {
        var tally = poll.tally(round);
        var share = tally.share(poll.ballot(), bin);
        var percent = Math.round(100 * share) + " %";
        var said = new Span(
                poll.ballot() instanceof Ballot.Bars
                        ? percent
                        : Math.round(tally.bins().get(bin)) + " · " + percent);
        said.addClassName("count");
        var bar = new Span(new Meter(share), said);
        bar.addClassName("bar");
        return bar;
    }

    /** Its length; the number beside it says the same. */
    @Tag("meter")
    private static final class Meter extends HtmlComponent {
        Meter(double share) {
            getElement().setAttribute("value", Double.toString(share));
            getElement().setAttribute("aria-hidden", "true");
        }
    }
}
