package org.attentionintuition.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A model file of a few bytes, written by hand, and what is found in it. */
class OnnxGraphTest {

    @Test
    void aMatrixIsFoundBehindItsProduct() throws IOException {
        var graph = graph(
                floats("onnx::MatMul_7", new long[] {2, 3}, 1, 2, 3, 4, 5, 6),
                node("MatMul", "y", "x", "onnx::MatMul_7"));

        assertThat(Matrices.behind(graph, "y")).isDeepEqualTo(new float[][] {{1, 2, 3}, {4, 5, 6}});
    }

    /** Column 0: 0.5 · (w − 1), column 1: 2 · (w + 1), of the bytes 3, −1 / 5, 0. */
    @Test
    void bytesBecomeNumbersByTheScaleAndZeroPointOfTheirColumn() throws IOException {
        var graph = graph(
                tensor("w", new long[] {2, 2}, Tensor.INT8, WireBytes.field(9, new byte[] {3, -1, 5, 0})),
                tensor(
                        "zero",
                        new long[] {2},
                        Tensor.INT8,
                        WireBytes.field(5, WireBytes.join(WireBytes.varint(1), WireBytes.varint(-1)))),
                floats("scale", new long[] {2}, 0.5f, 2),
                node("DynamicQuantizeLinear", "xq", "x"),
                node("MatMulInteger", "integers", "xq", "w", "xz", "zero"),
                node("Cast", "floats", "integers"),
                node("Mul", "scales", "xs", "scale"),
                node("Mul", "y", "floats", "scales"));

        assertThat(Matrices.behind(graph, "y")).isDeepEqualTo(new float[][] {{1, 0}, {2, 2}});
    }

    @Test
    void aTableOfBytesHasOneScaleAndCountsFromItsZeroPoint() throws IOException {
        var graph = graph(
                tensor("words_quantized", new long[] {2, 2}, Tensor.UINT8, WireBytes.field(9, new byte[] {
                    0, (byte) 200, 100, 101
                })),
                tensor("words_zero_point", new long[] {}, Tensor.UINT8, WireBytes.field(5, WireBytes.varint(100))),
                floats("words_scale", new long[] {}, 0.5f));
        var table = EmbeddingTable.of(graph, "words");

        assertThat(table.row(0)).containsExactly(-50, 50);
        assertThat(table.row(1)).containsExactly(0, 0.5f);
        assertThatThrownBy(() -> table.row(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void whatIsNotThereIsNamed() throws IOException {
        var graph = graph(floats("a", new long[] {1}, 1), node("Add", "y", "x", "a"));

        assertThatThrownBy(() -> graph.tensor("b")).hasMessage("model file: found no tensor b");
        assertThatThrownBy(() -> graph.maker("z")).hasMessage("model file: found no node that makes z");
        assertThatThrownBy(() -> Matrices.behind(graph, "y")).hasMessageContaining("needed Mul with input 0");
        assertThatThrownBy(() -> Encoder.of(graph)).hasMessageContaining("encoder.layer.0.output.dense.bias");
    }

    @Test
    void aTensorWithMoreOrFewerNumbersThanItsShapeIsRefused() throws IOException {
        var graph = graph(floats("a", new long[] {2, 2}, 1, 2, 3));

        assertThatThrownBy(() -> graph.tensor("a").numbers())
                .isInstanceOf(IOException.class)
                .hasMessage("tensor a: found 3 numbers, needed 4 for shape [2, 2]");
    }

    @Test
    void aFileThatIsNoModelIsRefused() {
        assertThatThrownBy(() -> OnnxGraph.read(new ByteArrayInputStream(new byte[0])))
                .hasMessageContaining("needed an ONNX model");
        assertThatThrownBy(() -> OnnxGraph.read(
                        new ByteArrayInputStream("<html>not found</html>".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("model file: ");
    }

    private static OnnxGraph graph(byte[]... parts) throws IOException {
        var model =
                WireBytes.join(WireBytes.field(1, 6), text(2, "by hand"), WireBytes.field(7, WireBytes.join(parts)));
        return OnnxGraph.read(new ByteArrayInputStream(model));
    }

    private static byte[] node(String operation, String output, String... inputs) {
        var taken = Arrays.stream(inputs).map(input -> text(1, input)).toArray(byte[][]::new);
        return WireBytes.field(1, WireBytes.join(WireBytes.join(taken), text(2, output), text(4, operation)));
    }

    private static byte[] text(int field, String text) {
        return WireBytes.field(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] floats(String name, long[] shape, float... numbers) {
        var bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return tensor(name, shape, Tensor.FLOAT, WireBytes.field(4, bytes.array()));
    }

    private static byte[] tensor(String name, long[] shape, int type, byte[] data) {
        var sizes =
                Arrays.stream(shape).mapToObj(size -> WireBytes.field(1, size)).toArray(byte[][]::new);
        return WireBytes.field(5, WireBytes.join(WireBytes.join(sizes), WireBytes.field(2, type), data, text(8, name)));
    }
}
