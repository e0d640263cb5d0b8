package org.attentionintuition.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.List;
import org.attentionintuition.transformer.ModelFiles.Precision;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The encoder beside ONNX Runtime, on the same weights in full precision. */
@TestInstance(Lifecycle.PER_CLASS)
class EncoderReferenceTest {

    @SuppressWarnings("NullAway.Init")
    private OnnxRuntimeModel runtime;

    @BeforeAll
    void load() throws IOException, OrtException {
        runtime = OnnxRuntimeModel.telling(Models.files(Precision.FP32));
    }

    @AfterAll
    void close() throws OrtException {
        runtime.close();
    }

    static List<String> sentences() {
        return Models.sentences();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everyWeightOfAllHeadsIsThatOfTheRuntime(String sentence) throws OrtException {
        var trace = Models.read(Models.fp32(), sentence);
        var attention = runtime.read(trace.tokens()).attention();

        assertThat(HeadSearch.places(trace))
                .hasSize(72)
                .allSatisfy(place -> assertThat(largestDifference(
                                trace.head(place.layer(), place.head()).weights(),
                                attention[place.layer()][place.head()]))
                        .as("largest difference in %s", place)
                        .isLessThan(1e-4));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void theVectorOfTheSentenceIsThatOfTheRuntime(String sentence) throws OrtException {
        var trace = Models.read(Models.fp32(), sentence);
        var reading = runtime.read(trace.tokens());

        assertThat(trace.sentence())
                .containsExactly(sentence(reading.output()), within(1e-5))
                .hasSize(384);
        for (var i = 0; i < reading.output().length; i++) {
            assertThat(trace.output()[i]).containsExactly(reading.output()[i], within(1e-4f));
        }
    }

    /** NaN, which is less than nothing, if there is one. */
    private static double largestDifference(DMatrixRMaj weights, float[][] reference) {
        assertThat(reference).hasDimensions(weights.numRows, weights.numCols);
        var largest = 0.0;
        for (var i = 0; i < weights.numRows; i++) {
            for (var j = 0; j < weights.numCols; j++) {
                largest = Math.max(largest, Math.abs(weights.get(i, j) - reference[i][j]));
            }
        }
        return largest;
    }

    /** Their mean, scaled to length 1. */
    private static double[] sentence(float[][] outputs) {
        var mean = new double[outputs[0].length];
        for (var output : outputs) {
            for (var c = 0; c < mean.length; c++) {
                mean[c] += output[c] / outputs.length;
            }
        }
        var squares = 0.0;
        for (var number : mean) {
            squares += number * number;
        }
        for (var c = 0; c < mean.length; c++) {
            mean[c] /= Math.sqrt(squares);
        }
        return mean;
    }
}
