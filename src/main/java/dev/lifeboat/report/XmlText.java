package dev.lifeboat.report;

/** Text of any origin, fit to be written as XML 1.0: what that cannot hold is shown as a replacement character. */
final class XmlText {

    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    static String clean(String any) {
        if (any.chars().allMatch(c -> c >= 0x20 && c < 0xD800 || c == '\n')) {
            return any;
        }
        StringBuilder clean = new StringBuilder(any.length());
        any.codePoints().map(c -> allowed(c) ? c : REPLACEMENT).forEach(clean::appendCodePoint);
        return clean.toString();
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
