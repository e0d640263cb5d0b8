package org.attentionintuition.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Protocol buffers, read forwards. */
class WireReaderTest {

    @Property
    void aNumberIsReadAsItWasWritten(@ForAll long number) throws IOException {
        assertThat(varints(WireBytes.field(3, number))).containsExactly(number);
    }

    @Property
    void aPackedListIsReadLikeOneThatIsNot(@ForAll List<Long> numbers) throws IOException {
        var oneByOne = WireBytes.join(
                numbers.stream().map(number -> WireBytes.field(3, number)).toArray(byte[][]::new));
        var packed = WireBytes.field(
                3, WireBytes.join(numbers.stream().map(WireBytes::varint).toArray(byte[][]::new)));

        assertThat(varints(oneByOne)).isEqualTo(numbers);
        assertThat(varints(packed)).isEqualTo(numbers);
    }

    /** Field 1 with the text "testing", from the description of the encoding at protobuf.dev (there it is field 2). */
    @Test
    void theExampleOfTheDescription() throws IOException {
        var texts = new ArrayList<String>();
        var wire = reader(new byte[] {0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67});

        wire.stream(field -> {
            assertThat(field).isEqualTo(2);
            texts.add(wire.text());
        });

        assertThat(texts).containsExactly("testing");
    }

    @Test
    void whatNobodyAsksForIsPassedOver() throws IOException {
        var fixed64 = WireBytes.join(WireBytes.varint(4 << 3 | 1), new byte[8]);
        var fixed32 = WireBytes.join(WireBytes.varint(4 << 3 | 5), new byte[4]);
        var message = WireBytes.join(
                WireBytes.field(9, 300), fixed64, WireBytes.field(8, new byte[1000]), fixed32, WireBytes.field(3, 7));

        assertThat(varints(message)).containsExactly(7L);
    }

    @Test
    void afterAMessageTheOuterOneGoesOn() throws IOException {
        var seen = new ArrayList<String>();
        var wire = reader(WireBytes.join(
                WireBytes.field(1, WireBytes.field(2, "a".getBytes(StandardCharsets.UTF_8))),
                WireBytes.field(3, "b".getBytes(StandardCharsets.UTF_8))));

        wire.stream(field -> {
            if (field == 1) {
                wire.message(within -> seen.add(within + wire.text()));
            } else {
                seen.add(field + wire.text());
            }
        });

        assertThat(seen).containsExactly("2a", "3b");
    }

    @Property
    void aFileThatBreaksOffIsSaidToBreakOff(@ForAll byte[] text) {
        var whole = WireBytes.field(1, WireBytes.field(2, text));
        for (var length = 1; length < whole.length; length++) {
            var wire = reader(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> wire.stream(field -> wire.message(within -> wire.bytes())))
                    .isInstanceOf(EOFException.class)
                    .hasMessageContaining("ended at byte");
        }
    }

    @Test
    void aFieldLongerThanItsMessageIsRefused() {
        var message = WireBytes.field(1, WireBytes.join(WireBytes.varint(2 << 3 | 2), WireBytes.varint(1000)));
        var wire = reader(WireBytes.join(message, new byte[2000]));

        assertThatThrownBy(() -> wire.stream(field -> wire.message(within -> wire.bytes())))
                .isInstanceOf(IOException.class)
                .hasMessage("model file: found a field of 1000 bytes in a message with fewer left at byte 5,"
                        + " needed protocol buffers");
    }

    @Test
    void anUnknownWireTypeIsRefused() {
        var wire = reader(WireBytes.varint(1 << 3 | 6));

        assertThatThrownBy(() -> wire.stream(field -> wire.skip())).hasMessageContaining("found wire type 6");
    }

    @Test
    void aNumberWithoutEndIsRefused() {
        var endless = new byte[20];
        Arrays.fill(endless, (byte) 0xff);

        assertThatThrownBy(() -> varints(endless)).hasMessageContaining("more than ten bytes");
    }

    private static List<Long> varints(byte[] message) throws IOException {
        var numbers = new ArrayList<Long>();
        var wire = reader(message);
        wire.stream(field -> {
            if (field == 3) {
                wire.varints(numbers::add);
            } else {
                wire.skip();
            }
        });
        return numbers;
    }

    private static WireReader reader(byte[] message) {
        return new WireReader(new ByteArrayInputStream(message));
    }
}
