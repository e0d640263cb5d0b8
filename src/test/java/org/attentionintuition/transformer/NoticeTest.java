package org.attentionintuition.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the jar passes on of others comes with its licenses. */
class NoticeTest {

    private static final Path META = Path.of("src", "main", "resources", "META-INF");

    @Test
    void everyLicenseThatTheNoticeNamesIsThereInFull() throws IOException {
        var notice = Files.readString(META.resolve("NOTICE"));
        assertThat(Pattern.compile("\\blicenses/[\\w.-]+\\.txt")
                        .matcher(notice)
                        .results()
                        .map(it -> it.group()))
                .containsExactly("licenses/Apache-2.0.txt", "licenses/MIT-microsoft-MiniLM.txt");

        var apache = text("licenses/Apache-2.0.txt");
        assertThat(apache)
                .contains(
                        "Version 2.0, January 2004", "9. Accepting Warranty or Additional Liability.", "END OF TERMS");
        assertThat(apache.lines()).hasSizeGreaterThan(190);
        assertThat(text("licenses/MIT-microsoft-MiniLM.txt"))
                .contains("Copyright (c) Microsoft Corporation", "WITHOUT WARRANTY OF ANY KIND");
    }

    private static String text(String file) throws IOException {
        try (var in = Objects.requireNonNull(NoticeTest.class.getResourceAsStream("/META-INF/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
