package dev.lifeboat.simulator.device;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The barcode reader that a phone's system lends to apps. It sees the pixels of a picture and nothing else. */
final class BarcodeReader {

    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE, DecodeHintType.CHARACTER_SET, "UTF-8");
    private static final Map<DecodeHintType, Object> ALONE =
            Map.of(DecodeHintType.PURE_BARCODE, Boolean.TRUE, DecodeHintType.CHARACTER_SET, "UTF-8");

    /** The texts of the QR codes in a picture, from left to right; none if there are no codes in it. */
    List<String> read(Picture picture) {
        LuminanceSource light = new BufferedImageLuminanceSource(decoded(picture));
        return alone(light).map(List::of).orElseGet(() -> among(light));
    }

    /** The text of a code that fills the whole picture, which is nearly always so and quickly found out. */
    private static Optional<String> alone(LuminanceSource light) {
        if (light.getWidth() != light.getHeight()) {
            return Optional.empty();
        }
        try {
            BinaryBitmap pixels = new BinaryBitmap(new GlobalHistogramBinarizer(light));
            return Optional.of(new QRCodeReader().decode(pixels, ALONE).getText());
        } catch (ReaderException notAlone) {
            return Optional.empty();
        }
    }

    private static List<String> among(LuminanceSource light) {
        BinaryBitmap pixels = new BinaryBitmap(new HybridBinarizer(light));
        try {
            return Arrays.stream(new QRCodeMultiReader().decodeMultiple(pixels, HINTS))
                    .sorted(Comparator.comparingDouble(BarcodeReader::leftEdge))
                    .map(Result::getText)
                    .toList();
        } catch (NotFoundException nothingThere) {
            return List.of();
        }
    }

    private static double leftEdge(Result code) {
        return Arrays.stream(code.getResultPoints())
                .mapToDouble(point -> point.getX())
                .min()
                .orElse(0);
    }

    private static BufferedImage decoded(Picture picture) {
        try {
            // In memory, because ImageIO would otherwise write a temporary file; it closes the stream itself.
            BufferedImage image =
                    ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.png())));
            if (image == null) {
                throw new IllegalArgumentException("what is in front of the camera is not an image");
            }
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException("what is in front of the camera cannot be decoded", e);
        }
    }
}
