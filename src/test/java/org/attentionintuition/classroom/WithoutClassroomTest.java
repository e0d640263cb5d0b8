package org.attentionintuition.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.attentionintuition.Application;
import org.attentionintuition.page.Company;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The book alone. */
class WithoutClassroomTest {

    @Test
    void aBookWithoutClassroomsNeedsNoDatabaseAndNoFolderToWriteIn() {
        try (var book = new SpringApplicationBuilder(Application.class)
                .run(
                        "--book.classroom.enabled=false",
                        "--spring.datasource.url=jdbc:h2:file:/proc/nowhere/classroom",
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--logging.level.root=WARN")) {
            assertThat(book.getBeanNamesForType(DataSource.class)).isEmpty();
            assertThat(book.getBeanNamesForType(Classroom.class)).isEmpty();
            assertThat(book.getBeanNamesForType(Company.class)).isEmpty();
        }
    }

    @Test
    void aDatabaseThatCannotBeOpenedIsExplained() {
        var failure = new IllegalStateException(new SQLException("Database may be already in use"));
        var analysis = Objects.requireNonNull(new DatabaseFailureAnalyzer().analyze(failure));
        assertThat(analysis.getDescription()).contains("already in use");
        assertThat(analysis.getAction()).contains("--book.classroom.enabled=false");
    }
}
