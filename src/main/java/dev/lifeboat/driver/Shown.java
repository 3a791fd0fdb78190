package dev.lifeboat.driver;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** What somebody sent, as it may stand in a message: short, in one line, and without anything that a reader acts on. */
final class Shown {

    private static final int LONGEST = 120;

    private Shown() {}

    static String of(byte[] text) {
        return of(new String(text, 0, Math.min(text.length, 4 * LONGEST), StandardCharsets.UTF_8));
    }

    static String of(String text) {
        return "'" + plain(text) + "'";
    }

    /** The same without quotation marks. */
    static String plain(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(character -> {
            if (isInert(character)) {
                shown.appendCodePoint(character);
            } else {
                shown.append("\\u{").append(Integer.toHexString(character)).append('}');
            }
        });
        return shown.append(text.codePointCount(0, text.length()) > LONGEST ? "…" : "")
                .toString();
    }

    static String hex(byte[] bytes) {
        return HexFormat.ofDelimiter(" ").formatHex(bytes);
    }

    /** Neither a control character nor one that turns the direction of what follows, nor half of a character. */
    private static boolean isInert(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
