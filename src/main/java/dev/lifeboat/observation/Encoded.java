package dev.lifeboat.observation;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A run of characters within text that may be bytes in hex, base32, base64 or base64url.
 *
 * @param from where it stands in the text
 * @param to the end, exclusive
 * @param letters what it says, escapes of JSON and URLs undone and padding removed
 */
record Encoded(int from, int to, String letters) {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    /** Fewer letters than that hold nothing. */
    private static final int SHORTEST = 16;

    private static final int MOST_PADDING = 6;

    /** All runs that are long enough to hold something. */
    static List<Encoded> in(String text) {
        List<Encoded> runs = new ArrayList<>();
        int from = 0;
        while (from + SHORTEST <= text.length()) {
            int to = from;
            int count = 0;
            for (int letter = letterAt(text, to); letter > 0; letter = letterAt(text, to)) {
                to += letter;
                count++;
            }
            if (count >= SHORTEST) {
                int end = afterPadding(text, to);
                runs.add(new Encoded(from, end, plain(text.substring(from, end))));
                from = end;
            } else {
                // Within an escape more letters may begin than at its beginning.
                from = to - from == count ? to + 1 : from + 1;
            }
        }
        return runs;
    }

    /** How many characters the letter takes that begins here; 0 if none does. */
    private static int letterAt(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : ' ';
        if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "+_-/".indexOf(c) >= 0) {
            return 1;
        }
        if (c == '\\') {
            return text.startsWith("/", at + 1) ? 2 : 0;
        }
        return c == '%' && (text.regionMatches(true, at, "%2b", 0, 3) || text.regionMatches(true, at, "%2f", 0, 3))
                ? 3
                : 0;
    }

    private static int afterPadding(String text, int from) {
        int to = from;
        for (int i = 0; i < MOST_PADDING; i++) {
            if (text.startsWith("=", to)) {
                to++;
            } else if (text.regionMatches(true, to, "%3d", 0, 3)) {
                to += 3;
            }
        }
        return to;
    }

    /** What it may stand for, each encoding that its letters fit once. */
    List<byte[]> decoded() {
        List<byte[]> all = new ArrayList<>();
        if (letters.length() % 2 == 0 && letters.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            all.add(HexFormat.of().parseHex(letters));
        }
        if (letters.chars().allMatch(c -> BASE32.indexOf(Character.toUpperCase(c)) >= 0)) {
            all.add(base32());
        }
        // One letter more than a multiple of four is a length that no bytes have.
        if (letters.length() % 4 != 1) {
            all.add(Base64.getUrlDecoder().decode(letters.replace('+', '-').replace('/', '_')));
        }
        return all;
    }

    private byte[] base32() {
        byte[] bytes = new byte[letters.length() * 5 / 8];
        int bits = 0;
        int held = 0;
        int at = 0;
        for (char c : letters.toCharArray()) {
            held = held << 5 | BASE32.indexOf(Character.toUpperCase(c));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return bytes;
    }

    private static String plain(String run) {
        String letters = run.indexOf('\\') < 0 ? run : run.replace("\\", "");
        if (letters.indexOf('%') >= 0) {
            letters =
                    letters.replaceAll("%2[Bb]", "+").replaceAll("%2[Ff]", "/").replaceAll("%3[Dd]", "=");
        }
        int end = letters.indexOf('=');
        return end < 0 ? letters : letters.substring(0, end);
    }
}
