package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attentionintuition.classroom.Answer;
import org.attentionintuition.classroom.Ballot;
import org.attentionintuition.classroom.Poll;
import org.attentionintuition.classroom.Spot;
import org.attentionintuition.classroom.WhenClassroom;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Lab;
import org.attentionintuition.course.Predict;
import org.attentionintuition.course.Section;
import org.attentionintuition.lab.Labs;
import org.attentionintuition.lab.LooseQuestion;
import org.attentionintuition.language.Reader;
import org.attentionintuition.page.Held;
import org.springframework.stereotype.Component;

/**
 * A question of the book that a class can be asked.
 *
 * @param page {@code course/section}
 */
record Asked(String page, LooseQuestion question) {

    /** All of them. */
    @Component
    @WhenClassroom
    static class Book {

        private final CourseLibrary library;
        private final Labs labs;

        Book(CourseLibrary library, Labs labs) {
            this.library = library;
            this.labs = labs;
        }

        /** Those of a page, in their order and in the reader's language. */
        List<Asked> of(String page) {
            return section(page).stream().flatMap(section -> of(page, section)).toList();
        }

        private Stream<Asked> of(String page, Section section) {
            return section.blocks().stream()
                    .filter(Predict.class::isInstance)
                    .map(Predict.class::cast)
                    .map(it ->
                            new Asked(page, labs.loose(it, section.lab(it.lab()).orElseThrow())));
        }

        /**
         * That of a poll, in the reader's language; none if the course has lost it meanwhile, or if the sentence that it is about has
         * another number of words in this language.
         */
        Optional<Asked> find(Poll poll) {
            var spot = poll.spot();
            var found = spot == null
                    ? of(page(poll)).stream()
                            .filter(it -> it.id().equals(poll.question()))
                            .findFirst()
                    : onTheSpot(page(poll), spot);
            return found.filter(it -> it.ballot().equals(poll.ballot()));
        }

        /** Whether a poll is about a lab of a page. */
        boolean isAbout(Poll poll, String page, String lab) {
            return page(poll).equals(page)
                    && find(poll)
                            .filter(it -> it.question().question().lab().equals(lab))
                            .isPresent();
        }

        /** A question about a lab of a page in the state in which it stands; none if it is none that can be asked about. */
        Optional<Asked> onTheSpot(String page, Spot spot) {
            return lab(page, spot.lab())
                    .flatMap(lab -> labs.spot(lab, spot.state(), spot.ask(), spot.kind() == Spot.Kind.LEADER))
                    .map(question -> new Asked(page, question));
        }

        /** A lab of a page, {@code course/section}, in the reader's language. */
        Optional<Lab> lab(String page, String id) {
            return section(page).flatMap(section -> section.lab(id));
        }

        Optional<Section> section(String page) {
            var parts = page.split("/", -1);
            return parts.length == 2
                    ? library.find(parts[0], Reader.language()).flatMap(course -> course.find(parts[1]))
                    : Optional.empty();
        }

        private static String page(Poll poll) {
            var id = poll.question();
            return id.substring(0, Math.max(0, id.lastIndexOf('/')));
        }
    }

    /** {@code course/section/block}. */
    String id() {
        return page + "/" + block();
    }

    String block() {
        return question.question().id();
    }

    String text() {
        return question.question().ask();
    }

    /** Shows the text in place of what was there. */
    <C extends HtmlContainer> C in(C place) {
        return question.show(place, text());
    }

    /** What of a page is kept closed while this is asked of the class, and covered where it was made on the spot. */
    static Held held(String page, Poll secret) {
        if (!Book.page(secret).equals(page)) {
            return Held.NOTHING;
        }
        var spot = secret.spot();
        return spot == null ? Held.question(secret.question().substring(page.length() + 1)) : Held.lab(spot.lab());
    }

    /** What can be answered. */
    Ballot ballot() {
        var asked = question.question();
        return switch (asked.kind()) {
            case CHOOSE -> new Ballot.Options(asked.options().size());
            case NUMBER -> new Ballot.Between(asked.field().min(), asked.field().max());
            case BARS -> new Ballot.Bars(question.labels().size());
        };
    }

    /** An answer as a vote. */
    static Answer vote(Ballot ballot, List<Double> given) {
        return switch (ballot) {
            case Ballot.Options it -> new Answer.Choice(given.getFirst().intValue());
            case Ballot.Between it -> new Answer.Amount(given.getFirst());
            case Ballot.Bars it -> new Answer.Row(given);
        };
    }

    /** A vote as an answer. */
    static List<Double> given(Answer vote) {
        return switch (vote) {
            case Answer.Choice it -> List.of((double) it.option());
            case Answer.Amount it -> List.of(it.number());
            case Answer.Row it -> it.shares();
        };
    }
}
