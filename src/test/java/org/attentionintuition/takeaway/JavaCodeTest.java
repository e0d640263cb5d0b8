package org.attentionintuition.takeaway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java program is compiled and run against the EJML of this build. */
class JavaCodeTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("org.attentionintuition.takeaway.Figures#all")
    void theProgramPrintsTheNumbersOfTheEngine(TakenFigure figure) throws Exception {
        compile(CodeLanguage.JAVA.program(figure));
        PrintedNumbers.assertAgree(figure, run());
    }

    private void compile(String program) throws IOException {
        var file = folder.resolve(CodeLanguage.JAVA.fileName());
        Files.writeString(file, program);
        var compiler = ToolProvider.getSystemJavaCompiler();
        var complaints = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var options = List.of("-d", folder.toString(), "-Xlint:all", "-proc:none");
            var task = compiler.getTask(complaints, files, null, options, null, files.getJavaFileObjects(file));
            assertThat(task.call()).as(() -> complaints + program).isTrue();
        }
    }

    private List<String> run() throws Exception {
        var printed = new ByteArrayOutputStream();
        var before = System.out;
        try (var loader = new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
                var out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            loader.loadClass(JavaCode.CLASS).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
