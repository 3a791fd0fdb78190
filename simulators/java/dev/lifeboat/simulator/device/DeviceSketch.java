package dev.lifeboat.simulator.device;

import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.Store;
import java.util.List;

/** What a phone of one platform has around an app's screen: its body, its bars, and the shape of its switches. */
enum DeviceSketch {
    IPHONE(30, 10) {
        @Override
        double top(Drawing drawing, String time, String title, List<String> links) {
            drawing.box("bar", EDGE, EDGE, ScreenSketch.WIDTH, 72, 24)
                    .box("bar", EDGE, EDGE + 36, ScreenSketch.WIDTH, 36, 0)
                    .box("body", MIDDLE - 52, EDGE - 1, 104, 17, 9)
                    .text("strong", EDGE + 22, EDGE + 19, time, 13, 50)
                    .box("ink", EDGE + ScreenSketch.WIDTH - 44, EDGE + 10, 20, 9, 2.5)
                    .box("ink", EDGE + ScreenSketch.WIDTH - 23, EDGE + 13, 2, 4, 1)
                    .text("title middle", MIDDLE, EDGE + 56, title, 15, 90)
                    .box("rule", EDGE, EDGE + 72, ScreenSketch.WIDTH, 0.7, 0);
            links(drawing, links, EDGE + 56);
            return 73;
        }

        @Override
        void bottom(Drawing drawing, double y) {
            drawing.box("ink", MIDDLE - 48, y + 14, 96, 4, 2);
        }

        @Override
        void toggle(Drawing drawing, double x, double y, boolean on) {
            drawing.box(on ? "on" : "off", x, y, 38, 22, 11).circle("knob", on ? x + 27 : x + 11, y + 11, 9);
        }
    },
    ANDROID(16, 4) {
        @Override
        double top(Drawing drawing, String time, String title, List<String> links) {
            double right = EDGE + ScreenSketch.WIDTH;
            drawing.box("status", EDGE, EDGE, ScreenSketch.WIDTH, 22, 0)
                    .text("light right", right - 40, EDGE + 15.5, time, 13, 50)
                    .path("light", "M%s %sl10-10v10z".formatted(right - 34, EDGE + 16))
                    .box("light", right - 19, EDGE + 6, 7, 11, 1)
                    .box("light", right - 17, EDGE + 4.5, 3, 2, 0)
                    .box("bar", EDGE, EDGE + 22, ScreenSketch.WIDTH, 44, 0)
                    .text("title", EDGE + 14, EDGE + 50, title, 17, 130);
            links(drawing, links, EDGE + 49);
            return 66;
        }

        @Override
        void bottom(Drawing drawing, double y) {
            drawing.box("ink", EDGE, y, ScreenSketch.WIDTH, 26, 0)
                    .path("line pale", "M%s %sl-10 6 10 6z".formatted(MIDDLE - 62, y + 7))
                    .circle("line pale", MIDDLE, y + 13, 6)
                    .box("line pale", MIDDLE + 56, y + 7.5, 11, 11, 1);
        }

        @Override
        void toggle(Drawing drawing, double x, double y, boolean on) {
            drawing.box(on ? "on" : "off", x + 2, y + 4, 34, 14, 7).circle("card", on ? x + 28 : x + 10, y + 11, 9.5);
        }
    };

    /** The breadth of the body around the glass. */
    static final int EDGE = 9;

    /** How high the bar below the app is. */
    static final int BOTTOM = 26;

    private static final double MIDDLE = EDGE + ScreenSketch.WIDTH / 2.0;

    private final int bodyCorner;
    private final int corner;

    DeviceSketch(int bodyCorner, int corner) {
        this.bodyCorner = bodyCorner;
        this.corner = corner;
    }

    static DeviceSketch of(Platform platform) {
        return platform == Platform.IOS ? IPHONE : ANDROID;
    }

    /**
     * The bars above the app.
     *
     * @param links what stands on the controls at the top
     * @return how high they are
     */
    abstract double top(Drawing drawing, String time, String title, List<String> links);

    abstract void bottom(Drawing drawing, double y);

    abstract void toggle(Drawing drawing, double x, double y, boolean on);

    /** How round buttons are. */
    int corner() {
        return corner;
    }

    /** The body with its glass. */
    Drawing body(double height) {
        return new Drawing()
                .box("body", 0, 0, ScreenSketch.WIDTH + 2 * EDGE, height, bodyCorner)
                .box("glass", EDGE, EDGE, ScreenSketch.WIDTH, height - 2 * EDGE, Math.max(2, bodyCorner - 6));
    }

    /** The first stands on the left of an iPhone's bar; all others, and all of Android's, on the right. */
    void links(Drawing drawing, List<String> links, double y) {
        boolean split = this == IPHONE && links.size() > 1;
        if (split) {
            drawing.text("bar-link", EDGE + 12, y, links.get(0), 12, 82);
        }
        String others = String.join(" · ", split ? links.subList(1, links.size()) : links);
        drawing.text("bar-link right", EDGE + ScreenSketch.WIDTH - 12, y, others, 12, this == IPHONE ? 90 : 150);
    }

    static String title(Screen screen) {
        return switch (screen.view()) {
            case WELCOME -> "Welcome";
            case ACCOUNTS -> "Accounts";
            case SETTINGS -> "Settings";
            case PROMPT -> screen.accounts().isEmpty() ? "Welcome" : "Accounts";
        };
    }

    static String cloud(Store store) {
        return store == Store.ICLOUD ? "iCloud" : "Google Drive";
    }
}
