package org.attentionintuition.classroom;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator why rooms cannot be kept, and how to go on, instead of a stack trace. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        return new FailureAnalysis(
                "The database for rooms of classes cannot be opened:\n\n" + cause.getMessage(),
                "Another book may be running in this folder, or nothing can be written there. Choose another folder with "
                        + "--book.classroom.folder=…, another database with --spring.datasource.url=…, or start the book "
                        + "alone with --book.classroom.enabled=false.",
                cause);
    }
}
