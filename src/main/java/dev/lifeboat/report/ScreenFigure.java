package dev.lifeboat.report;

import static dev.lifeboat.report.Html.text;

import dev.lifeboat.simulator.device.DeviceProfile;
import dev.lifeboat.simulator.device.PhonePicture;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.Screen;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A screen as the phone draws it, and below it, in the protocol's words, what rules are judged by and a picture only hints at. */
final class ScreenFigure {

    private ScreenFigure() {}

    /** @param now what the phone's clock says */
    static String of(Screen screen, DeviceProfile make, Instant now) {
        return "<figure>" + PhonePicture.of(make, now, screen) + "<figcaption>"
                + text(make.model() + ", " + Wording.platform(make.platform().wireName()) + " " + make.osVersion())
                + line(
                        "way taken",
                        screen.path().stream()
                                .map(step -> step.element().wireName())
                                .toList())
                + line("offers", offers(screen)) + "</figcaption></figure>";
    }

    /** Each action once, however many accounts it is offered for. */
    private static List<String> offers(Screen screen) {
        Map<ActionName, Place> places = new EnumMap<>(ActionName.class);
        screen.offers().forEach(offer -> places.putIfAbsent(offer.action(), offer.place()));
        return places.entrySet().stream()
                .map(offer ->
                        offer.getKey().wireName() + " (" + offer.getValue().wireName() + ")")
                .toList();
    }

    private static String line(String what, List<String> words) {
        return words.isEmpty() ? "" : "<br>" + what + ": " + text(String.join(" · ", words));
    }
}
