package dev.lifeboat.observation;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A run of characters within text that may be bytes in hex, base32, base64 or base64url.
 *
 * @param from where it stands in the text
 * @param to the end, exclusive
 * @param letters what it says, escapes of JSON and URLs undone and padding removed
 */
record Encoded(int from, int to, String letters) {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Pattern RUN = Pattern.compile("(?:[A-Za-z0-9+_-]|\\\\?/|%2[BbFf]){16,}+(?:=|%3[Dd]){0,6}");

    /** All runs that are long enough to hold something. */
    static List<Encoded> in(String text) {
        return RUN.matcher(text)
                .results()
                .map(run -> new Encoded(run.start(), run.end(), plain(run.group())))
                .toList();
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
        try {
            all.add(Base64.getUrlDecoder().decode(letters.replace('+', '-').replace('/', '_')));
        } catch (IllegalArgumentException notBase64) {
            // A length that no bytes have; then it is one of the others or nothing.
            return all;
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
