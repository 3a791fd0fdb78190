package dev.lifeboat.simulator.device;

import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.Screen;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A phone with what an app shows on it, as SVG: an iPhone and an Android phone each in its own way. What the app says is
 * drawn as text and as nothing else; long texts and lists are cut, and say so.
 */
public final class PhonePicture {

    private static final int LOWEST = 440;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private PhonePicture() {}

    /** The style sheet of all pictures, once for a page that holds any. */
    public static String style() {
        try (InputStream css =
                PhonePicture.class.getClassLoader().getResourceAsStream("simulators/devices/phone.css")) {
            if (css == null) {
                throw new IllegalStateException("the kit is incomplete: simulators/devices/phone.css is not there");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException("simulators/devices/phone.css cannot be read", e);
        }
    }

    /**
     * The picture, to stand in a page that has the {@link #style()}.
     *
     * @param now what the phone's clock says
     */
    public static String of(DeviceProfile make, Instant now, Screen screen) {
        DeviceSketch device = DeviceSketch.of(make.platform());
        ScreenSketch app = ScreenSketch.of(screen, make);
        Drawing bars = new Drawing();
        String time = TIME.format(now.atOffset(ZoneOffset.UTC));
        double top = DeviceSketch.EDGE + device.top(bars, time, DeviceSketch.title(screen), links(screen));
        double bottom = Math.max(LOWEST, top + app.height() + app.bottomHeight() + 8);
        double height = bottom + DeviceSketch.BOTTOM + DeviceSketch.EDGE;
        Drawing phone = device.body(height).moved("", 0, 0, bars);
        phone.moved("", DeviceSketch.EDGE, top, app.drawing());
        phone.moved("", DeviceSketch.EDGE, bottom - app.bottomHeight(), app.bottom());
        device.bottom(phone, bottom);
        if (screen.busy()) {
            phone.box("button", DeviceSketch.EDGE, top, ScreenSketch.WIDTH * 0.6, 3, 0);
        }
        int width = ScreenSketch.WIDTH + 2 * DeviceSketch.EDGE;
        long drawn = (long) Math.ceil(height);
        return ("<svg class=\"phone %s\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%s\" height=\"%s\""
                        + " viewBox=\"0 0 %s %s\">%s</svg>")
                .formatted(make.platform().wireName(), width, drawn, width, drawn, phone);
    }

    private static List<String> links(Screen screen) {
        return screen.offers().stream()
                .filter(offer -> offer.place() == Place.TOP && offer.account().isEmpty())
                .map(Screen.Offer::label)
                .distinct()
                .toList();
    }
}
