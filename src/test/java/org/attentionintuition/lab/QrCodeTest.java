package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is drawn can be read again by a scanner. */
class QrCodeTest {

    private static final int PIXELS = 4;

    @Test
    void aScannerReadsTheAddress() throws Exception {
        var address = "https://school.example/attention-intuition/self-attention?self-attention=q8:3,-1.5;mask:on";
        assertThat(scanned(QrCode.of(address).orElseThrow())).isEqualTo(address);
    }

    @Test
    void aTextThatFitsInNoCodeHasNone() {
        assertThat(QrCode.of("x".repeat(5000))).isEmpty();
    }

    private static String scanned(QrCode code) throws Exception {
        var side = code.size() * PIXELS;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        var module = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(code.path());
        while (module.find()) {
            for (int i = 0; i < PIXELS * PIXELS; i++) {
                var x = Integer.parseInt(module.group(1)) * PIXELS + i % PIXELS;
                var y = Integer.parseInt(module.group(2)) * PIXELS + i / PIXELS;
                pixels[y * side + x] = 0;
            }
        }
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader().decode(bitmap).getText();
    }
}
