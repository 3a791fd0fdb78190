package dev.lifeboat.report;

/**
 * Text of any origin with everything made visible that would do something instead of being seen: control characters and
 * with them the commands of terminals, marks that change the direction of writing, and what is no character at all. What
 * is left can be shown anywhere, and is allowed in XML.
 */
public final class VisibleText {

    private VisibleText() {}

    /** {@code ⟨U+202E⟩} in place of each such character; line feeds and tabs stay. */
    public static String of(String any) {
        if (isHarmless(any)) {
            return any;
        }
        StringBuilder visible = new StringBuilder(any.length() + 16);
        any.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (isHarmless(c)) {
                visible.appendCodePoint(c);
            } else {
                visible.append("⟨U+%04X⟩".formatted(c));
            }
        });
        return visible.toString();
    }

    /** The same on one line. */
    public static String onOneLine(String any) {
        return of(any.replaceAll("[\\s\\u2028\\u2029]+", " ").strip());
    }

    /** A JSON text that says the same, with each such character in its strings as an escape: {@code \\u202e}. */
    static String inJson(String json) {
        if (isHarmless(json)) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(c -> {
            if (isHarmless(c)) {
                escaped.appendCodePoint(c);
            } else {
                for (char half : Character.toChars(c)) {
                    escaped.append("\\u%04x".formatted((int) half));
                }
            }
        });
        return escaped.toString();
    }

    /** Quick, since nearly all text is. */
    private static boolean isHarmless(String any) {
        for (int i = 0; i < any.length(); i++) {
            char c = any.charAt(i);
            if (Character.isSurrogate(c) || !isHarmless(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHarmless(int c) {
        if (c < 0x7f) {
            return c >= 0x20 || c == '\n' || c == '\t';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> !changesTheDirection(c);
            default -> (c & 0xfffe) != 0xfffe;
        };
    }

    private static boolean changesTheDirection(int c) {
        return c == 0x061c || c == 0x200e || c == 0x200f || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }
}
