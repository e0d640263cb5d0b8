package org.attentionintuition.course;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator what is wrong with a course instead of a stack trace. */
public final class CourseFailureAnalyzer extends AbstractFailureAnalyzer<CourseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CourseException cause) {
        return new FailureAnalysis(
                "A course cannot be read:\n\n" + cause.getMessage(),
                "Correct these lines, or start without --courses.dir if the course is not part of the program.",
                cause);
    }
}
