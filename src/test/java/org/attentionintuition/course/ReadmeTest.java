package org.attentionintuition.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void theSampleOfTheReadmeIsTheOneThatIsTested() throws IOException {
        var sample = Files.readString(Path.of("src/test/resources/course/sample.md"));
        assertThat(Files.readString(Path.of("README.md"))).contains("````markdown\n" + sample + "````");
    }
}
