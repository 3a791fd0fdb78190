package dev.lifeboat.simulator.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.simulator.time.Dice;
import dev.lifeboat.simulator.time.Seed;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    private final BarcodeReader reader = new BarcodeReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "otpauth://totp/Fabrikam:ana?secret=JBSWY3DPEHPK3PXP&issuer=Fabrikam&algorithm=SHA512&digits=8&period=60",
                "phonefactor://activate_account?code=123456&url=https%3A%2F%2Factivation.invalid%2Fnet%2Fwork%2Fcontoso%2Factivate%2F9x",
                "otpauth://totp/%E2%9C%93?secret=JBSWY3DPEHPK3PXP",
                "Zoë 株式会社 عربي 🙂",
            })
    void aQrCodeReadsAsItWasWritten(String text) {
        assertThat(reader.read(Picture.ofQrCodes(text))).containsExactly(text);
    }

    @Test
    void manyRandomCodesReadAsTheyWereWritten() {
        Dice dice = Seed.of(42).dice("codes");
        for (int i = 0; i < 150; i++) {
            String text = "otpauth://totp/" + dice.hex(1 + dice.below(60)) + "?secret=" + dice.hex(20);
            assertThat(reader.read(Picture.ofQrCodes(text))).as(text).containsExactly(text);
        }
    }

    @Test
    void aLongTextFitsAndATooLongOneIsRefused() {
        String kilobyte = "a".repeat(1000);
        assertThat(reader.read(Picture.ofQrCodes(kilobyte))).containsExactly(kilobyte);

        assertThatThrownBy(() -> Picture.ofQrCodes("a".repeat(5000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5000");
    }

    @Test
    void codesBesideEachOtherReadFromLeftToRight() {
        Picture picture = Picture.ofQrCodes("otpauth://totp/first?secret=AAAA", "https://example.org/menu", "third");

        assertThat(reader.read(picture))
                .containsExactly("otpauth://totp/first?secret=AAAA", "https://example.org/menu", "third");
    }

    @Test
    void aPictureWithoutACodeReadsAsNothing() {
        assertThat(reader.read(Picture.ofNothingToRead())).isEmpty();
    }

    @Test
    void theReaderSeesThePixelsAndNothingElse() throws IOException {
        byte[] png = Picture.ofQrCodes("something to lose").png();
        assertThat(new String(png, StandardCharsets.ISO_8859_1)).doesNotContain("something to lose");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        image.createGraphics().fillRect(0, 0, image.getWidth() / 2, image.getHeight());
        ByteArrayOutputStream half = new ByteArrayOutputStream();
        ImageIO.write(image, "png", half);

        assertThat(reader.read(new Picture(half.toByteArray()))).isEmpty();
    }

    @Test
    void whatIsNoImageIsRefused() {
        assertThatThrownBy(() -> reader.read(new Picture(new byte[] {1, 2, 3})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not an image");
        assertThatThrownBy(Picture::ofQrCodes).isInstanceOf(IllegalArgumentException.class);
    }
}
