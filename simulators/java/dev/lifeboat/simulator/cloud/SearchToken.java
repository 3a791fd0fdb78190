package dev.lifeboat.simulator.cloud;

import java.util.ArrayList;
import java.util.List;

/**
 * A token of the {@code q} grammar.
 *
 * @param text the word or sign, or the value without its quotes
 * @param position where it begins, from 1
 */
record SearchToken(Kind kind, String text, int position) {

    enum Kind {
        WORD,
        VALUE,
        SIGN,
        END
    }

    static List<SearchToken> read(String q) {
        List<SearchToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < q.length()) {
            char c = q.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '\'') {
                at = value(q, at, tokens);
            } else if (Character.isLetter(c)) {
                at = word(q, at, tokens);
            } else {
                at = sign(q, at, tokens);
            }
        }
        tokens.add(new SearchToken(Kind.END, "", q.length() + 1));
        return tokens;
    }

    boolean is(String wordOrSign) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(wordOrSign);
    }

    /** How messages quote it. */
    String quoted() {
        return kind == Kind.END ? "the end" : kind == Kind.VALUE ? "the value '" + text + "'" : "'" + text + "'";
    }

    static DriveRefusal wrong(String q, int position, String expected, String found) {
        return DriveRefusal.invalidValue(
                "q", "expected " + expected + " at character " + position + " of [" + q + "], found " + found);
    }

    private static int value(String q, int start, List<SearchToken> tokens) {
        StringBuilder text = new StringBuilder();
        for (int at = start + 1; at < q.length(); at++) {
            char c = q.charAt(at);
            if (c == '\'') {
                tokens.add(new SearchToken(Kind.VALUE, text.toString(), start + 1));
                return at + 1;
            }
            if (c == '\\' && at + 1 < q.length()) {
                at++;
            }
            text.append(q.charAt(at));
        }
        throw wrong(q, q.length() + 1, "a closing single quote", "the end");
    }

    private static int word(String q, int start, List<SearchToken> tokens) {
        int end = start;
        while (end < q.length() && Character.isLetterOrDigit(q.charAt(end))) {
            end++;
        }
        tokens.add(new SearchToken(Kind.WORD, q.substring(start, end), start + 1));
        return end;
    }

    private static int sign(String q, int start, List<SearchToken> tokens) {
        for (String sign : List.of("!=", "<=", ">=", "=", "<", ">", "(", ")", "{", "}")) {
            if (q.startsWith(sign, start)) {
                tokens.add(new SearchToken(Kind.SIGN, sign, start + 1));
                return start + sign.length();
            }
        }
        throw wrong(q, start + 1, "a word, a sign or a value in single quotes", "'" + q.charAt(start) + "'");
    }
}
