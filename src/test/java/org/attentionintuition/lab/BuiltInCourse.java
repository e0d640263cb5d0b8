package org.attentionintuition.lab;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Lab;
import org.attentionintuition.course.Predict;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.inside.Stage;
import org.attentionintuition.transformer.EncoderTrace;

/** The course that comes with the program, as the tests of its labs read it. */
final class BuiltInCourse {

    private static final Course COURSE =
            new CourseLibrary("").find("attention-intuition").orElseThrow();

    /** Where the trained model is asked; it is read by the first test that does. */
    static final ReadingRoom ROOM = new ReadingRoom("int8");

    private BuiltInCourse() {}

    /** The lab with this id, on whatever page it stands. */
    static <L extends Lab> L lab(Class<L> kind, String id) {
        return labs(kind).stream()
                .filter(lab -> lab.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The question with this id, on whatever page it stands. */
    static Predict question(String id) {
        return COURSE.pages().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Predict.class::isInstance)
                .map(Predict.class::cast)
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The questions about the lab with this id. */
    static Stream<Predict> questions(String lab) {
        return COURSE.pages().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Predict.class::isInstance)
                .map(Predict.class::cast)
                .filter(question -> question.lab().equals(lab));
    }

    /** All labs of a kind. */
    static <L extends Lab> List<L> labs(Class<L> kind) {
        return COURSE.pages().stream()
                .flatMap(section -> section.labs().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /**
     * What the trained model makes of a sentence. The model answers on a thread of its own, which would wait for a class that listens while
     * it is being initialised: so this one listens.
     */
    static EncoderTrace read(String sentence) {
        var answer = new CompletableFuture<EncoderTrace>();
        ROOM.read(sentence, stage -> {
            if (stage instanceof Stage.Answered<EncoderTrace>(var trace)) {
                answer.complete(trace);
            } else if (stage instanceof Stage.Refused<EncoderTrace>(var why)) {
                answer.completeExceptionally(new IllegalStateException(sentence + ": " + why));
            }
        });
        return answer.join();
    }
}
