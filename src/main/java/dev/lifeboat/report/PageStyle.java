package dev.lifeboat.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the pages look like that are ours from the first line to the last: colours for light and for dark, and the head. */
final class PageStyle {

    /** Good, doubtful and bad are told apart by a sign too: never by the colour alone. */
    private static final String COLOURS = """
            :root{color-scheme:light dark;--ink:#1c2128;--soft:#57606a;--line:#d5dae1;--paper:#fff;--band:#f4f6f8;\
            --good:#1a7f37;--doubt:#8f5b00;--bad:#b00020;--quiet:#5b6470;--link:#0b57d0}
            @media(prefers-color-scheme:dark){:root{--ink:#e4e8ee;--soft:#9aa5b1;--line:#363d47;--paper:#14181d;\
            --band:#1c2229;--good:#4cc363;--doubt:#e0ad4b;--bad:#ff7b89;--quiet:#9aa5b1;--link:#8ab4f8}}
            """;

    /** Nothing is fetched, nothing is sent, and no script runs, whatever text of a subject says. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private PageStyle() {}

    /** From the doctype to the body's begin tag. */
    static String head(String title, String style) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">"
                + Html.element("title", title)
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<style>\n"
                + COLOURS
                + style
                + "</style></head><body>\n";
    }

    /** A style sheet that is packed with the kit. */
    static String sheet(String name) {
        try (InputStream sheet = PageStyle.class.getResourceAsStream("/report/" + name)) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
