package dev.lifeboat.report;

/** How a verdict stands out on a page: the class of its colour, and the sign for whoever sees no colours. */
enum Mark {
    GOOD("good", "✓"),
    DOUBT("doubt", "?"),
    BAD("bad", "✕"),
    QUIET("quiet", "–");

    private final String style;
    private final String sign;

    Mark(String style, String sign) {
        this.style = style;
        this.sign = sign;
    }

    String style() {
        return style;
    }

    String sign() {
        return sign;
    }

    /** Of the verdict on a run, a rule or an example. */
    static Mark of(String verdict) {
        return switch (verdict) {
            case "CONFORMANT", "CONFORMANT SUBSET", "CONFORMS", "PASS" -> GOOD;
            case "NON-CONFORMANT", "VIOLATED", "FAIL" -> BAD;
            case "NOT_APPLICABLE", "NOT_SELECTED", "INFORMATIVE" -> QUIET;
            default -> DOUBT;
        };
    }

    /** The verdict with its sign and colour. */
    static String chip(String verdict) {
        Mark mark = of(verdict);
        return "<span class=\"chip %s\">%s %s</span>".formatted(mark.style, mark.sign, Html.text(verdict));
    }
}
