package org.attentionintuition.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One section of docs/benchmarks.md, printed between the marks by which ./bench finds it, and the scripts that measure it.
 * While it is open everybody else's output, such as the server's log, goes to the error stream.
 */
public final class Section implements AutoCloseable {

    private final PrintStream out = System.out;
    private final String name;

    private Section(String name, String text) {
        this.name = name;
        System.setOut(System.err);
        out.println("<!-- " + name + ":begin -->");
        out.println(text);
    }

    public static Section open(String name, String text) {
        return new Section(name, text);
    }

    public void text(String text) {
        out.println(text);
    }

    public void row(String... cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }

    /** Numbers with one decimal, as {@code a / b / c}. */
    static String numbers(String separator, double... numbers) {
        List<String> printed = Arrays.stream(numbers)
                .mapToObj(number -> String.format(Locale.ROOT, "%.1f", number))
                .toList();
        return String.join(separator, printed);
    }

    /** The JavaScript file of this name beside the benchmarks. */
    static String script(String name) {
        try (var stream = Section.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        out.println("<!-- " + name + ":end -->");
        System.setOut(out);
    }
}
