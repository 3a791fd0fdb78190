package dev.lifeboat.observation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The encodings in which a secret may stand in other text. Each is long enough not to be found by accident. */
final class Spellings {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Spellings() {}

    /** The bytes that give the value away, wherever in a larger encoded text it begins. */
    static List<byte[]> of(byte[] value) {
        List<byte[]> spellings = new ArrayList<>();
        spellings.add(value);
        spellings.add(reversed(value));
        String hex = HexFormat.of().formatHex(value);
        addText(spellings, hex);
        addText(spellings, hex.toUpperCase(Locale.ROOT));
        String text = new String(value, StandardCharsets.UTF_8);
        addText(spellings, URLEncoder.encode(text, StandardCharsets.UTF_8));
        addText(spellings, jsonEscaped(text));
        for (int shift = 0; shift < 3; shift++) {
            String inner = base64(value, shift);
            addText(spellings, inner);
            addText(spellings, inner.replace('+', '-').replace('/', '_'));
        }
        for (int shift = 0; shift < 5; shift++) {
            String inner = base32(value, shift);
            addText(spellings, inner);
            addText(spellings, inner.toLowerCase(Locale.ROOT));
        }
        return spellings;
    }

    private static void addText(List<byte[]> spellings, String text) {
        spellings.add(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] reversed(byte[] value) {
        byte[] reversed = new byte[value.length];
        for (int i = 0; i < value.length; i++) {
            reversed[i] = value[value.length - 1 - i];
        }
        return reversed;
    }

    /** The characters that only the value decides when {@code shift} unknown bytes stand before it. */
    private static String base64(byte[] value, int shift) {
        byte[] padded = new byte[shift + value.length];
        System.arraycopy(value, 0, padded, shift, value.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(padded);
        return inner(encoded, shift, value.length, 6);
    }

    private static String base32(byte[] value, int shift) {
        byte[] padded = new byte[shift + value.length];
        System.arraycopy(value, 0, padded, shift, value.length);
        StringBuilder encoded = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : padded) {
            held = held << 8 | b & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                encoded.append(BASE32.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            encoded.append(BASE32.charAt(held << (5 - bits) & 31));
        }
        return inner(encoded.toString(), shift, value.length, 5);
    }

    /** Cuts off characters that also hold bits from before or after the value. */
    private static String inner(String encoded, int shift, int length, int bitsEach) {
        int first = (shift * 8 + bitsEach - 1) / bitsEach;
        int last = (shift + length) * 8 / bitsEach;
        return encoded.substring(first, Math.max(first, last));
    }

    private static String jsonEscaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < 0x20 || c > 0x7e) {
                escaped.append("\\u%04x".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
