package org.attentionintuition.transformer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/**
 * Protocol buffers as they lie on the wire (protobuf.dev, "Encoding"), read forwards: a message is a row of fields, each a number, a
 * wire type and a value, and what nobody asks for is skipped without being kept.
 */
final class WireReader {

    /** Numbers of variable length. */
    static final int VARINT = 0;

    private static final int FIXED64 = 1;

    /** Texts, bytes, messages, and packed lists of numbers. */
    static final int BYTES = 2;

    private static final int FIXED32 = 5;

    private final InputStream in;
    private long position;
    private long end = Long.MAX_VALUE; // of the message being read
    private int wireType;

    /** @param in buffered by the caller, read to its end */
    WireReader(InputStream in) {
        this.in = in;
    }

    /** Takes the value of one field, or {@link WireReader#skip skips} it. */
    @FunctionalInterface
    interface Field {
        void read(int number) throws IOException;
    }

    /** The fields of the message that is the whole stream. */
    void stream(Field field) throws IOException {
        for (var first = in.read(); first >= 0; first = in.read()) {
            position++;
            field(first, field);
        }
    }

    /** The fields of the message that is this field's value. */
    void message(Field field) throws IOException {
        within(() -> field(next(), field));
    }

    /** The numbers of a repeated field, packed or one by one. */
    void varints(LongConsumer number) throws IOException {
        if (wireType == BYTES) {
            within(() -> number.accept(varint()));
        } else {
            number.accept(varint());
        }
    }

    String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    byte[] bytes() throws IOException {
        if (wireType != BYTES) {
            throw broken("wire type " + wireType + " where bytes are");
        }
        var length = length();
        if (length > Integer.MAX_VALUE - 8) {
            throw broken("a field of " + length + " bytes");
        }
        var bytes = in.readNBytes((int) length);
        position += bytes.length;
        if (bytes.length < length) {
            throw ended();
        }
        return bytes;
    }

    long varint() throws IOException {
        return varint(next());
    }

    /** Passes over the value of the field at hand. */
    void skip() throws IOException {
        switch (wireType) {
            case VARINT -> varint();
            case FIXED64 -> pass(8);
            case BYTES -> pass(length());
            case FIXED32 -> pass(4);
            default -> throw broken("wire type " + wireType);
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private void within(Step step) throws IOException {
        var length = length(); // moves the position
        var outer = end;
        end = position + length;
        while (position < end) {
            step.run();
        }
        if (position > end) {
            throw broken("a field that is longer than its message");
        }
        end = outer;
    }

    private void field(int first, Field field) throws IOException {
        var tag = varint(first);
        wireType = (int) (tag & 7);
        field.read((int) (tag >>> 3));
    }

    private long varint(int first) throws IOException {
        var value = (long) (first & 0x7f);
        var octet = first;
        for (var shift = 7; octet >= 0x80; shift += 7) {
            if (shift > 63) {
                throw broken("a number of more than ten bytes");
            }
            octet = next();
            value |= (long) (octet & 0x7f) << shift;
        }
        return value;
    }

    private long length() throws IOException {
        var length = varint();
        if (length < 0 || length > end - position) {
            throw broken("a field of " + length + " bytes in a message with fewer left");
        }
        return length;
    }

    private int next() throws IOException {
        var octet = in.read();
        if (octet < 0) {
            throw ended();
        }
        position++;
        return octet;
    }

    private void pass(long count) throws IOException {
        try {
            in.skipNBytes(count);
        } catch (EOFException e) {
            throw ended();
        }
        position += count;
    }

    private IOException ended() {
        return new EOFException("model file: ended at byte " + position + " within a field");
    }

    private IOException broken(String found) {
        return new IOException("model file: found " + found + " at byte " + position + ", needed protocol buffers");
    }
}
