package org.attentionintuition.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.attentionintuition.transformer.ModelFiles;
import org.attentionintuition.transformer.ModelFiles.Precision;
import org.attentionintuition.transformer.TrainedModel;

/** What the first who asks waits for: run in a process of its own, prints milliseconds and MiB. */
public final class FirstAnswer {

    private static final String SENTENCE = "The animal didn't cross the street because it was too tired";

    private FirstAnswer() {}

    public static void main(String[] args) throws IOException {
        var start = System.nanoTime();
        var files = ModelFiles.find(Precision.INT8).orElseThrow();
        var model = new TrainedModel(files.readTokenizer(), files.readEncoder(done -> {}));
        var read = milliseconds(start);
        model.read(SENTENCE, done -> {});
        var first = milliseconds(start);
        var slowest = 0.0;
        for (var i = 0; i < 9; i++) {
            slowest = Math.max(slowest, again(model));
        }
        var eleventh = again(model);
        System.gc();
        var runtime = Runtime.getRuntime();
        System.out.println(read + " " + first + " " + slowest + " " + eleventh + " "
                + (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20));
        if (model.encoder().longest() == 0) { // keeps the model until here
            throw new IllegalStateException("no places");
        }
    }

    private static double again(TrainedModel model) {
        var start = System.nanoTime();
        model.read(SENTENCE, done -> {});
        return milliseconds(start);
    }

    /** Starts that process: reading, first answer, the slowest of the nine after it, eleventh answer, heap. */
    static double[] measure() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), FirstAnswer.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.inputReader()) {
            var line = out.readLine();
            if (line == null || process.waitFor() != 0) {
                throw new IllegalStateException("the process printed " + line);
            }
            return Arrays.stream(line.split(" ", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
    }

    private static double milliseconds(long since) {
        return (System.nanoTime() - since) / 1e6;
    }
}
