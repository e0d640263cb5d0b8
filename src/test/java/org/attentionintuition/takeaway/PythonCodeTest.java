package org.attentionintuition.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Python programs are run: NumPy's wherever NumPy can be had, PyTorch's where it is there already. */
class PythonCodeTest {

    private static final String DRIVER = """
            import contextlib, runpy, sys
            for name in sys.argv[1:]:
                with open(name + ".out", "w", encoding="utf-8") as out, contextlib.redirect_stdout(out):
                    runpy.run_path(name, run_name="__main__")
            """;

    private static Optional<Python> numpy = Optional.empty();
    private static Optional<Python> torch = Optional.empty();

    @TempDir
    Path folder;

    @BeforeAll
    static void findPython() throws Exception {
        numpy = Python.with("numpy", true);
        torch = Python.with("torch", false);
    }

    @Test
    void theNumpyProgramsPrintTheNumbersOfTheEngine() throws Exception {
        assumeTrue(numpy.isPresent(), "no python3 with numpy here, and none could be installed under target/");
        assertAgree(numpy.orElseThrow(), CodeLanguage.NUMPY);
    }

    @Test
    void thePytorchProgramsPrintTheNumbersOfTheEngine() throws Exception {
        assumeTrue(torch.isPresent(), "no python3 with torch here");
        assertAgree(torch.orElseThrow(), CodeLanguage.PYTORCH);
    }

    @Test
    void thePytorchProgramsArePython() throws Exception {
        var python = numpy.or(() -> torch);
        assumeTrue(python.isPresent(), "no python3 here");
        var driver = "import ast, sys; [ast.parse(open(name, 'rb').read()) for name in sys.argv[1:]]";
        var outcome = python.orElseThrow()
                .call(driver, write(CodeLanguage.PYTORCH, Figures.all().toList()));
        assertThat(outcome.status()).as(() -> outcome.lines().toString()).isZero();
    }

    /** One Python runs all programs, each as if it were alone. */
    private void assertAgree(Python python, CodeLanguage language) throws Exception {
        var figures = Figures.all().toList();
        var files = write(language, figures);
        var outcome = python.call(DRIVER, files);
        assertThat(outcome.status())
                .as(() -> String.join("\n", outcome.lines()))
                .isZero();
        for (var i = 0; i < figures.size(); i++) {
            PrintedNumbers.assertAgree(figures.get(i), Files.readAllLines(Path.of(files.get(i) + ".out")));
        }
    }

    private List<String> write(CodeLanguage language, List<TakenFigure> figures) throws IOException {
        var files = new ArrayList<String>();
        for (var figure : figures) {
            var file = folder.resolve(files.size() + language.fileName());
            files.add(Files.writeString(file, language.program(figure)).toString());
        }
        return files;
    }
}
