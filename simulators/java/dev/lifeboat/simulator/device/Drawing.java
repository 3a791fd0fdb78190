package dev.lifeboat.simulator.device;

import java.util.ArrayList;
import java.util.List;

/** Shapes and texts one below the other, as SVG. Nothing is drawn that is not asked for here, and every text is escaped. */
final class Drawing {

    /** A character of ordinary width takes this share of the size of its type. */
    private static final double ORDINARY = 0.6;

    private static final int REPLACEMENT = 0xFFFD;
    private static final int LONGEST_HINT = 300;

    private final StringBuilder svg = new StringBuilder();

    Drawing box(String look, double x, double y, double width, double height, double corner) {
        svg.append("<rect class=\"").append(look);
        attribute("x", x).attribute("y", y).attribute("width", width).attribute("height", height);
        return (corner == 0 ? this : attribute("rx", corner)).end("\"/>");
    }

    Drawing circle(String look, double x, double y, double radius) {
        svg.append("<circle class=\"").append(look);
        return attribute("cx", x).attribute("cy", y).attribute("r", radius).end("\"/>");
    }

    /** @param path as SVG spells it */
    Drawing path(String look, String path) {
        svg.append("<path class=\"").append(look).append("\" d=\"").append(path);
        return end("\"/>");
    }

    /** A line of text, cut where it would leave its room; then the whole of it comes up under the pointer. */
    Drawing text(String look, double x, double y, String said, int size, double room) {
        if (said.isEmpty()) {
            return this;
        }
        String shown = fitting(said, size, room);
        svg.append("<text class=\"").append(look);
        attribute("x", x).attribute("y", y).end("\">");
        svg.append(escaped(shown));
        if (!shown.equals(said)) {
            svg.append("<title>").append(escaped(cut(said, LONGEST_HINT))).append("</title>");
        }
        return end("</text>");
    }

    /** What was drawn elsewhere, moved to the right and down. */
    Drawing moved(String look, double right, double down, Drawing other) {
        svg.append(look.isEmpty() ? "<g" : "<g class=\"" + look + "\"");
        svg.append(" transform=\"translate(");
        number(right);
        svg.append(' ');
        number(down);
        svg.append(")\">").append(other.svg);
        return end("</g>");
    }

    private Drawing attribute(String name, double value) {
        svg.append("\" ").append(name).append("=\"");
        number(value);
        return this;
    }

    private Drawing end(String how) {
        svg.append(how);
        return this;
    }

    /** To a tenth. */
    private void number(double value) {
        long tenths = Math.round(value * 10);
        if (tenths < 0) {
            svg.append('-');
        }
        svg.append(Math.abs(tenths) / 10);
        if (tenths % 10 != 0) {
            svg.append('.').append(Math.abs(tenths) % 10);
        }
    }

    @Override
    public String toString() {
        return svg.toString();
    }

    /** A text in lines that fit, at most so many; the last says by an ellipsis that there was more. */
    static List<String> lines(String said, int size, double room, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : said.strip().split("\\s+")) {
            if (!line.isEmpty() && width(line + " " + word, size) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() <= most) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, most));
        shown.set(most - 1, shown.get(most - 1) + " …");
        return shown;
    }

    private static String fitting(String said, int size, double room) {
        if (said.length() < LONGEST_HINT && width(said, size) <= room) {
            return said;
        }
        StringBuilder shown = new StringBuilder();
        double left = room - size;
        for (int i = 0; i < said.length() && left > 0; i += Character.charCount(said.codePointAt(i))) {
            left -= width(said.codePointAt(i), size);
            if (left > 0) {
                shown.appendCodePoint(said.codePointAt(i));
            }
        }
        return shown.append('…').toString();
    }

    private static String cut(String said, int longest) {
        return said.length() <= longest
                ? said
                : said.substring(0, said.offsetByCodePoints(0, said.codePointCount(0, longest))) + "…";
    }

    private static double width(String said, int size) {
        return said.codePoints().mapToDouble(c -> width(c, size)).sum();
    }

    /** A guess, since no font is asked: what comes from East Asia or is a picture is about as wide as high. */
    private static double width(int c, int size) {
        return size * (c >= 0x1100 && (Character.isIdeographic(c) || c >= 0x1F000 || c < 0x1200) ? 1 : ORDINARY);
    }

    private static String escaped(String any) {
        StringBuilder escaped = new StringBuilder(any.length() + 16);
        any.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(allowed(c) ? c : REPLACEMENT);
            }
        });
        return escaped.toString();
    }

    /** Whether XML 1.0 can hold it and it is seen; controls and marks that turn the direction are shown, not obeyed. */
    private static boolean allowed(int c) {
        boolean inXml = c >= 0x20 && c < 0x7F || c > 0x9F && c < 0xD800 || c >= 0xE000;
        boolean breaksLines = c == 0x2028 || c == 0x2029;
        return inXml && !breaksLines && !turnsTheDirection(c) && (c & 0xFFFE) != 0xFFFE;
    }

    private static boolean turnsTheDirection(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
