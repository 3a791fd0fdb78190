package dev.lifeboat.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.cli.Main;
import dev.lifeboat.conduct.MisbehavingAdapter.Misconduct;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of real screens: kept and shown where an adapter gives them, and never more than pictures. */
class ScreenshotTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    private final StringWriter said = new StringWriter();

    @TempDir
    private Path folder;

    @AfterEach
    void nothingIsLeft() {
        Rows.nothingIsLeft();
    }

    @Test
    void areKeptWithEveryExampleAndShownWhereOneDidNotPass() throws IOException {
        assertThat(run(picture(1080, 2340, SCRIPT), true)).isEqualTo(1);

        List<Path> kept = pictures();
        assertThat(kept).hasSizeGreaterThan(4);
        for (Path file : kept) {
            byte[] png = Files.readAllBytes(file);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getWidth()).isEqualTo(360);
            assertThat(image.getHeight()).isEqualTo(780);
            assertThat(new Color(image.getRGB(100, 100))).isEqualTo(Color.ORANGE);
            assertThat(new String(png, StandardCharsets.ISO_8859_1)).doesNotContain(SCRIPT);
        }
        assertThat(storyboards())
                .filteredOn(page -> page.contains("What the real screens showed at the end"))
                .hasSize(1)
                .allMatch(page -> page.contains("<img width=180 alt=screenshot src=\"data:image/png;base64,"));
        assertThat(Main.execute(new PrintWriter(said), new PrintWriter(said), "judge", folder.resolve("run") + ""))
                .isZero();
    }

    static Stream<Arguments> others() {
        return Stream.of(
                arguments("it has none", (Misconduct) (r, a, s) -> send(s, "404 No", "image/png", new byte[0])),
                arguments("it is a page", (Misconduct)
                        (r, a, s) -> send(s, "200 OK", "image/png", SCRIPT.getBytes(StandardCharsets.UTF_8))),
                arguments("it is called a page", (Misconduct) (r, a, s) -> send(s, "200 OK", "text/html", png(10, 10))),
                arguments("it is cut", (Misconduct)
                        (r, a, s) -> send(s, "200 OK", "image/png", Arrays.copyOf(png(10, 10), 40))),
                arguments("a few bytes announce a billion dots", (Misconduct)
                        (r, a, s) -> send(s, "200 OK", "image/png", bomb())),
                arguments("the connection breaks", (Misconduct) (r, a, s) -> s.close()));
    }

    /** Nothing is decided by a picture. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void whatIsNoPictureIsLeftOut(String name, Misconduct misconduct) throws IOException {
        assertThat(run(misconduct, false)).isZero();

        assertThat(pictures()).isEmpty();
    }

    private int run(Misconduct picture, boolean lie) throws IOException {
        Misconduct conduct = (r, a, s) -> {
            if (r.is("GET", "/screenshot")) {
                picture.answer(r, a, s);
            } else if (r.is("GET", "/v1")) {
                ObjectNode statement = LiesTest.screen(a, r);
                statement.withArray("options").add("screenshot");
                LiesTest.send(s, statement);
            } else {
                LiesTest.refuseAndRemove(r, a, s);
            }
        };
        AtomicBoolean lied = new AtomicBoolean(!lie);
        try (MisbehavingAdapter adapter = MisbehavingAdapter.always(
                request -> request.is("GET", "/screenshot")
                        || request.is("GET", "/v1")
                        || request.asks("begin-recovery") && !lied.getAndSet(true),
                conduct)) {
            return Main.execute(
                    new PrintWriter(said),
                    new PrintWriter(said),
                    "run",
                    "--target",
                    adapter.address().toString(),
                    "--rules",
                    "R58",
                    "--platform",
                    "ios",
                    "--out",
                    folder.resolve("run").toString());
        }
    }

    private List<Path> pictures() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("run/evidence"))) {
            return all.filter(file -> file.toString().endsWith(".png")).toList();
        }
    }

    private List<String> storyboards() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("run/allure-results"))) {
            return all.filter(file -> file.toString().endsWith(".html"))
                    .map(ScreenshotTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Misconduct picture(int width, int height, String hidden) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(png(width, height));
        bytes.writeBytes(hidden.getBytes(StandardCharsets.UTF_8));
        return (r, a, s) -> send(s, "200 OK", "image/png", bytes.toByteArray());
    }

    private static byte[] png(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, Color.ORANGE.getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** The head of a picture of 32768 by 32768 dots (PNG, 11.2.2), with the sum that it has to have. */
    private static byte[] bomb() throws IOException {
        byte[] bytes = png(10, 10);
        bytes[18] = (byte) 0x80;
        bytes[19] = 0;
        bytes[22] = (byte) 0x80;
        bytes[23] = 0;
        CRC32 sum = new CRC32();
        sum.update(bytes, 12, 17);
        for (int i = 0; i < 4; i++) {
            bytes[29 + i] = (byte) (sum.getValue() >> 24 - 8 * i);
        }
        return bytes;
    }

    private static void send(Socket socket, String status, String type, byte[] body) throws IOException {
        socket.getOutputStream()
                .write(("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body);
    }
}
