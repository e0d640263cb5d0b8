package org.attentionintuition.transformer;

import java.io.ByteArrayOutputStream;

/** Protocol buffers written by hand. */
final class WireBytes {

    private WireBytes() {}

    static byte[] varint(long value) {
        var out = new ByteArrayOutputStream();
        var rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
        return out.toByteArray();
    }

    /** A field whose value is a number. */
    static byte[] field(int number, long value) {
        return join(varint((long) number << 3 | WireReader.VARINT), varint(value));
    }

    /** A field whose value is bytes, a text, a message or a packed list. */
    static byte[] field(int number, byte[] value) {
        return join(varint((long) number << 3 | WireReader.BYTES), varint(value.length), value);
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
