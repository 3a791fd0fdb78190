package dev.lifeboat.report;

/** Text of any origin as Markdown that shows just that text: nobody's product name becomes a heading, a link or HTML. */
final class Markdown {

    private static final String SPECIAL = "\\`*_[]<>|#&~!";

    private Markdown() {}

    /** On one line. */
    static String text(String any) {
        StringBuilder escaped = new StringBuilder();
        for (char c : oneLine(any).toCharArray()) {
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        // A bare address would become a link.
        return escaped.toString().replace("://", "\\://");
    }

    /** As code on one line, fenced by more backticks than it holds in a row. */
    static String code(String any) {
        String line = oneLine(any);
        int longest = 0;
        int current = 0;
        for (char c : line.toCharArray()) {
            current = c == '`' ? current + 1 : 0;
            longest = Math.max(longest, current);
        }
        String fence = "`".repeat(longest + 1);
        String pad = longest > 0 ? " " : "";
        return fence + pad + line + pad + fence;
    }

    private static String oneLine(String any) {
        return VisibleText.onOneLine(any);
    }
}
