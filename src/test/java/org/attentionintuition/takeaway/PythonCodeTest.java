package org.attentionintuition.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Python programs are run: NumPy's wherever NumPy can be had, PyTorch's where it is there already. */
class PythonCodeTest {

    private static Optional<Python> numpy = Optional.empty();
    private static Optional<Python> torch = Optional.empty();

    @TempDir
    Path folder;

    @BeforeAll
    static void findPython() throws Exception {
        numpy = Python.with("numpy", true);
        torch = Python.with("torch", false);
    }

    @ParameterizedTest
    @MethodSource("org.attentionintuition.takeaway.Figures#all")
    void theNumpyProgramPrintsTheNumbersOfTheEngine(TakenFigure figure) throws Exception {
        assumeTrue(numpy.isPresent(), "no python3 with numpy here, and none could be installed under target/");
        assertAgrees(numpy.orElseThrow(), CodeLanguage.NUMPY, figure);
    }

    @ParameterizedTest
    @MethodSource("org.attentionintuition.takeaway.Figures#all")
    void thePytorchProgramPrintsTheNumbersOfTheEngine(TakenFigure figure) throws Exception {
        assumeTrue(torch.isPresent(), "no python3 with torch here");
        assertAgrees(torch.orElseThrow(), CodeLanguage.PYTORCH, figure);
    }

    @ParameterizedTest
    @MethodSource("org.attentionintuition.takeaway.Figures#all")
    void thePytorchProgramIsPython(TakenFigure figure) throws Exception {
        var python = numpy.or(() -> torch);
        assumeTrue(python.isPresent(), "no python3 here");
        var file = write(CodeLanguage.PYTORCH, figure);
        var outcome = python.orElseThrow()
                .call("-c", "import ast, sys; ast.parse(open(sys.argv[1], 'rb').read())", file.toString());
        assertThat(outcome.status()).as(() -> outcome.lines().toString()).isZero();
    }

    private void assertAgrees(Python python, CodeLanguage language, TakenFigure figure) throws Exception {
        var outcome = python.call(write(language, figure).toString());
        assertThat(outcome.status())
                .as(() -> String.join("\n", outcome.lines()) + "\n" + language.program(figure))
                .isZero();
        PrintedNumbers.assertAgree(figure, outcome.lines());
    }

    private Path write(CodeLanguage language, TakenFigure figure) throws Exception {
        return Files.writeString(folder.resolve(language.fileName()), language.program(figure));
    }
}
