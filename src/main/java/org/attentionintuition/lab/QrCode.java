package org.attentionintuition.lab;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A text as a QR code (ISO/IEC 18004), as an SVG path in units of one module. */
public record QrCode(int size, String path) {

    /** What a scanner needs to see around the code. */
    static final int QUIET_ZONE = 4;

    /** The code, or none if the text is longer than the largest code holds. */
    public static Optional<QrCode> of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.L).getMatrix();
            return Optional.of(new QrCode(matrix.getWidth() + 2 * QUIET_ZONE, path(matrix)));
        } catch (WriterException tooLong) {
            return Optional.empty();
        }
    }

    private static String path(ByteMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y) == 1) {
                    path.append("M%d %dh1v1h-1z".formatted(x + QUIET_ZONE, y + QUIET_ZONE));
                }
            }
        }
        return path.toString();
    }

    /** The code as the address of an image, dark on light in every colour scheme: scanners want it so. */
    public String image() {
        var svg = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>""".formatted(size, path);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
