package dev.lifeboat.report;

import java.net.URI;
import java.net.URISyntaxException;

/** Text of any origin as HTML that shows just that text, in elements and in quoted attributes. */
final class Html {

    private Html() {}

    static String text(String any) {
        String clean = VisibleText.of(any);
        StringBuilder escaped = new StringBuilder(clean.length() + 16);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** An element that holds just this text. */
    static String element(String name, String text) {
        return "<" + name + ">" + text(text) + "</" + name + ">";
    }

    /** A link to a file below the run's folder. */
    static String link(String file, String text) {
        return "<a href=\"" + text(path(file)) + "\">" + text(text) + "</a>";
    }

    /** A relative path as an address. */
    static String path(String file) {
        try {
            return new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not the path of a file: " + file, e);
        }
    }
}
