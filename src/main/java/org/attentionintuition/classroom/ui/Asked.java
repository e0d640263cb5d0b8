package org.attentionintuition.classroom.ui;

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
import org.attentionintuition.page.OpenSection;
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

        /** Keeps what is asked of the class closed in a section, and covers what a question made on the spot is about. */
        void hold(OpenSection open, Optional<Poll> secret) {
            var asked =
                    secret.filter(it -> it.spot() == null).map(Poll::question).orElse("");
            of(open.address()).forEach(it -> open.hold(it.block(), it.id().equals(asked)));
            open.holdLab(secret.filter(it -> page(it).equals(open.address()))
                    .map(Poll::spot)
                    .map(Spot::lab)
                    .orElse(""));
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
