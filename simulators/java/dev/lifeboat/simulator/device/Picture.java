package dev.lifeboat.simulator.device;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * What a camera sees, as a PNG.
 *
 * @param png the encoded image
 */
public record Picture(byte[] png) {

    private static final int MODULE = 4;
    private static final int QUIET_ZONE = 4;
    private static final byte WHITE = (byte) 0xff;
    private static final byte BLACK = 0;

    /** Any of the eight is valid; weighing them all against each other takes most of the time of encoding. */
    private static final int MASK_PATTERN = 2;

    /** A picture of QR codes beside each other, with the texts they carry. */
    public static Picture ofQrCodes(String... texts) {
        if (texts.length == 0) {
            throw new IllegalArgumentException("a picture of QR codes needs at least one text");
        }
        List<BitMatrix> codes = new ArrayList<>();
        for (String text : texts) {
            codes.add(qrCode(text));
        }
        return new Picture(png(drawn(codes)));
    }

    /** A picture without any code in it. */
    public static Picture ofNothingToRead() {
        BufferedImage image = new BufferedImage(96, 64, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, 0x010101 * (96 + x));
            }
        }
        return new Picture(png(image));
    }

    /**
     * The texts of the QR codes in it, from left to right.
     *
     * @throws IllegalArgumentException if it is no image
     */
    public List<String> qrTexts() {
        return new BarcodeReader().read(this);
    }

    private static BitMatrix qrCode(String text) {
        Map<EncodeHintType, Object> hints = Map.of(
                EncodeHintType.CHARACTER_SET,
                StandardCharsets.UTF_8.name(),
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M,
                EncodeHintType.MARGIN,
                QUIET_ZONE,
                EncodeHintType.QR_MASK_PATTERN,
                MASK_PATTERN);
        try {
            // Size 0 gives one pixel for each module of the code.
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException(
                    "a QR code cannot carry this text of " + text.length() + " characters", e);
        }
    }

    /** Grey values, so that neither a writer nor a reader has to convert colours. */
    private static BufferedImage drawn(List<BitMatrix> codes) {
        int width = codes.stream().mapToInt(BitMatrix::getWidth).sum() * MODULE;
        int height = codes.stream().mapToInt(BitMatrix::getHeight).max().orElseThrow() * MODULE;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        Arrays.fill(pixels, WHITE);
        int left = 0;
        for (BitMatrix code : codes) {
            draw(code, pixels, left, width);
            left += code.getWidth() * MODULE;
        }
        return image;
    }

    private static void draw(BitMatrix code, byte[] pixels, int left, int width) {
        for (int y = 0; y < code.getHeight(); y++) {
            int line = y * MODULE * width + left;
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    Arrays.fill(pixels, line + x * MODULE, line + (x + 1) * MODULE, BLACK);
                }
            }
            for (int copy = 1; copy < MODULE; copy++) {
                System.arraycopy(pixels, line, pixels, line + copy * width, code.getWidth() * MODULE);
            }
        }
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // In memory, because ImageIO would otherwise write a temporary file for each picture.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture could not be encoded", e);
        }
        return bytes.toByteArray();
    }
}
