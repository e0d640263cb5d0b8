package org.attentionintuition.transformer;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The same model in the usual runtime: as it is published, or made to tell its attention too. */
public final class OnnxRuntimeModel implements AutoCloseable {

    private static final int LAYERS = 6;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    private OnnxRuntimeModel(byte[] model, int threads) throws OrtException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            session = environment.createSession(model, options);
        }
    }

    /**
     * The file as it is published: what is timed, since an output that is asked for keeps the runtime from merging steps.
     *
     * @param threads that one run may use
     */
    public static OnnxRuntimeModel published(ModelFiles files, int threads) throws IOException, OrtException {
        return new OnnxRuntimeModel(bytes(files), threads);
    }

    /** With the attention of every layer among its outputs, on one thread: what is compared. */
    public static OnnxRuntimeModel telling(ModelFiles files) throws IOException, OrtException {
        return new OnnxRuntimeModel(withAttention(bytes(files)), 1);
    }

    private static byte[] bytes(ModelFiles files) throws IOException {
        try (var in = files.weights().openStream()) {
            return in.readAllBytes();
        }
    }

    /**
     * What the runtime computed.
     *
     * @param attention layers × heads × n × n
     * @param output n×e of the last layer
     */
    @SuppressWarnings("ArrayRecordComponent") // compared number by number
    public record Reading(float[][][][] attention, float[][] output) {}

    /** Reads a sentence with its attention, where the model tells it. */
    public Reading read(List<Token> tokens) throws OrtException {
        try (var result = run(tokens, List.of())) {
            var attention = new float[LAYERS][][][];
            for (var layer = 0; layer < LAYERS; layer++) {
                attention[layer] = ((float[][][][])
                                result.get(weights(layer)).orElseThrow().getValue())
                        [0];
            }
            return new Reading(attention, output(result));
        }
    }

    /** Reads a sentence as an application does, the last layer's output alone: what is timed. */
    public float[][] readOutput(List<Token> tokens) throws OrtException {
        try (var result = run(tokens, List.of("last_hidden_state"))) {
            return output(result);
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }

    private OrtSession.Result run(List<Token> tokens, List<String> outputs) throws OrtException {
        var ids = tokens.stream().mapToLong(Token::id).toArray();
        var ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (var id = OnnxTensor.createTensor(environment, new long[][] {ids});
                var mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                var segment = OnnxTensor.createTensor(environment, new long[1][ids.length])) {
            var inputs = Map.of("input_ids", id, "attention_mask", mask, "token_type_ids", segment);
            return outputs.isEmpty() ? session.run(inputs) : session.run(inputs, Set.copyOf(outputs));
        }
    }

    private static float[][] output(OrtSession.Result result) throws OrtException {
        return ((float[][][]) result.get("last_hidden_state").orElseThrow().getValue())[0];
    }

    private static String weights(int layer) {
        return "/encoder/layer." + layer + "/attention/self/Softmax_output_0";
    }

    /** A message that occurs twice is merged (protobuf.dev), so a second graph may add outputs to the first. */
    private static byte[] withAttention(byte[] model) {
        var outputs = new ByteArrayOutputStream();
        for (var layer = 0; layer < LAYERS; layer++) {
            var name = WireBytes.field(1, weights(layer).getBytes(StandardCharsets.UTF_8)); // ValueInfoProto.name
            outputs.writeBytes(WireBytes.field(12, name)); // GraphProto.output
        }
        var graph = WireBytes.field(7, outputs.toByteArray()); // ModelProto.graph
        var longer = Arrays.copyOf(model, model.length + graph.length);
        System.arraycopy(graph, 0, longer, model.length, graph.length);
        return longer;
    }
}
