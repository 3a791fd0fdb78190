package dev.lifeboat.report;

/** Text of any origin, fit to be written as XML 1.0: what that cannot hold is shown as a replacement character. */
final class XmlText {

    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    static String clean(String any) {
        if (isPlain(any)) {
            return any;
        }
        StringBuilder clean = new StringBuilder(any.length());
        any.codePoints().map(c -> allowed(c) ? c : REPLACEMENT).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isPlain(String any) {
        for (int i = 0; i < any.length(); i++) {
            char c = any.charAt(i);
            if (c < 0x20 && c != '\n' || c >= 0xD800) {
                return false;
            }
        }
        return true;
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
