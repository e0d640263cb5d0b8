package org.attentionintuition.classroom.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attentionintuition.classroom.Answer;
import org.attentionintuition.classroom.Ballot;
import org.attentionintuition.classroom.Poll;
import org.attentionintuition.classroom.WhenClassroom;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Predict;
import org.attentionintuition.course.Section;
import org.attentionintuition.lab.Labs;
import org.attentionintuition.lab.LooseQuestion;
import org.attentionintuition.language.Reader;
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
            var parts = page.split("/", -1);
            return parts.length == 2
                    ? library.find(parts[0], Reader.language()).stream()
                            .flatMap(course -> course.find(parts[1]).stream())
                            .flatMap(section -> of(page, section))
                            .toList()
                    : List.of();
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
            var id = poll.question();
            return of(id.substring(0, Math.max(0, id.lastIndexOf('/')))).stream()
                    .filter(it -> it.id().equals(id) && it.ballot().equals(poll.ballot()))
                    .findFirst();
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
