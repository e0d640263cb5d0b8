package org.attentionintuition.classroom.ui;

import java.util.List;
import java.util.Optional;
import org.attentionintuition.classroom.Answer;
import org.attentionintuition.classroom.Ballot;
import org.attentionintuition.classroom.WhenClassroom;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Predict;
import org.attentionintuition.lab.Labs;
import org.attentionintuition.lab.LooseQuestion;
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

        /** Those of a page, in their order. */
        List<Asked> of(String page) {
            var parts = page.split("/", -1);
            if (parts.length != 2) {
                return List.of();
            }
            return library.find(parts[0], parts[1]).stream()
                    .flatMap(section -> section.blocks().stream()
                            .filter(Predict.class::isInstance)
                            .map(Predict.class::cast)
                            .map(it -> new Asked(
                                    page, labs.loose(it, section.lab(it.lab()).orElseThrow()))))
                    .toList();
        }

        /** That of an id; a course may have lost it meanwhile. */
        Optional<Asked> find(String id) {
            var end = id.lastIndexOf('/');
            return end < 0
                    ? Optional.empty()
                    : of(id.substring(0, end)).stream()
                            .filter(it -> it.id().equals(id))
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
