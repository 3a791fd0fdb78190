package dev.lifeboat.driver;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture of a real screen as an adapter gave it: painted anew, so that nothing but its dots is kept, and no larger than a
 * report can hold many of.
 */
final class Screenshot {

    /** The longest side of a picture that is read, in dots. */
    private static final int LONGEST = 8192;
    /** The width of the picture that is kept, in dots. */
    private static final int WIDTH = 360;

    private Screenshot() {}

    /** The picture as a PNG; empty if it is none, or larger than any screen. */
    static Optional<byte[]> kept(byte[] png) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                // Only the head is read so far: a few bytes can announce a picture that no memory holds.
                boolean fits = reader.getWidth(0) <= LONGEST && reader.getHeight(0) <= LONGEST;
                return fits ? Optional.of(painted(reader.read(0))) : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException noPicture) {
            return Optional.empty();
        }
    }

    private static byte[] painted(BufferedImage screen) throws IOException {
        int width = Math.min(WIDTH, screen.getWidth());
        int height = Math.max(1, screen.getHeight() * width / screen.getWidth());
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(screen, 0, 0, width, height, Color.WHITE, null);
        brush.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
