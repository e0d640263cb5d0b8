package org.attentionintuition.transformer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A named block of numbers of a model file (ONNX, message TensorProto). They are packed
 * as bytes, or integers of a list.
 *
 * @param name what nodes call it by
 * @param shape its dimensions; none for a single number
 * @param type {@link #FLOAT}, {@link #UINT8}, {@link #INT8} or one that is of no use here
 * @param raw the numbers as little-endian bytes; empty when they are in the list
 * @param list small integers one by one; empty when they are raw
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared never
record Tensor(String name, int[] shape, int type, byte[] raw, int[] list) {

    static final int FLOAT = 1;
    static final int UINT8 = 2;
    static final int INT8 = 3;

    /** The numbers, row after row. */
    float[] numbers() throws IOException {
        var numbers = list.length > 0 ? fromList() : fromRaw();
        var needed = Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b);
        if (numbers.length != needed) {
            throw new IOException("tensor %s: found %d numbers, needed %d for shape %s"
                    .formatted(name, numbers.length, needed, Arrays.toString(shape)));
        }
        return numbers;
    }

    private float[] fromList() {
        var floats = new float[list.length];
        for (var i = 0; i < floats.length; i++) {
            floats[i] = list[i];
        }
        return floats;
    }

    private float[] fromRaw() throws IOException {
        var floats = new float[type == FLOAT ? raw.length / Float.BYTES : raw.length];
        switch (type) {
            case FLOAT ->
                ByteBuffer.wrap(raw)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asFloatBuffer()
                        .get(floats);
            case UINT8, INT8 -> {
                for (var i = 0; i < raw.length; i++) {
                    floats[i] = integer(raw[i]);
                }
            }
            default -> throw new IOException("tensor " + name + ": found type " + type + ", needed floats or bytes");
        }
        return floats;
    }

    /** One byte of {@link #raw} as the number it stands for. */
    int integer(byte octet) {
        return type == UINT8 ? Byte.toUnsignedInt(octet) : octet;
    }

    /** Checks that this is an n×m table, whatever its type. */
    Tensor requireTable() throws IOException {
        if (shape.length != 2) {
            throw new IOException("tensor " + name + ": found shape " + Arrays.toString(shape) + ", needed n×m");
        }
        return this;
    }
}
