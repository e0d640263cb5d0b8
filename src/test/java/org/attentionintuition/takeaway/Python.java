package org.attentionintuition.takeaway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Python of this machine. */
record Python(String executable) {

    private static final Path ENVIRONMENT = Path.of("target", "python");

    /** What a run of a program ended with. */
    record Outcome(int status, List<String> lines) {}

    /** A Python that has the module; where none has, one is made under target/ and the module installed in it, if it can be. */
    static Optional<Python> with(String module, boolean install) throws IOException, InterruptedException {
        for (var executable : List.of("python3", "python", environment())) {
            if (new Python(executable).has(module)) {
                return Optional.of(new Python(executable));
            }
        }
        if (!install) {
            return Optional.empty();
        }
        new Python("python3").call("-m", "venv", ENVIRONMENT.toString());
        var own = new Python(environment());
        own.call("-m", "pip", "install", "--quiet", "--disable-pip-version-check", module);
        return own.has(module) ? Optional.of(own) : Optional.empty();
    }

    private static String environment() {
        return ENVIRONMENT.resolve("bin").resolve("python").toAbsolutePath().toString();
    }

    private boolean has(String module) throws InterruptedException {
        return call("-c", "import " + module).status() == 0;
    }

    /** Runs a program given as text, over these arguments. */
    Outcome call(String program, List<String> arguments) throws InterruptedException {
        return call(Stream.concat(Stream.of("-c", program), arguments.stream()).toArray(String[]::new));
    }

    /** Runs Python; a status of −1 says that there is none, or that it took longer than two minutes. */
    Outcome call(String... arguments) throws InterruptedException {
        var command = new ArrayList<>(List.of(executable));
        command.addAll(List.of(arguments));
        try {
            var output = Files.createTempFile("python", ".txt");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("PYTHONIOENCODING", "utf-8");
            var process = builder.start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Outcome(-1, List.of());
            }
            var printed = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            return new Outcome(process.exitValue(), printed.lines().toList());
        } catch (IOException e) {
            return new Outcome(-1, List.of(e.toString()));
        }
    }
}
