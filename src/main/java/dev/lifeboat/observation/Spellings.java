package dev.lifeboat.observation;

import dev.lifeboat.simulator.secret.Secret;
import dev.lifeboat.simulator.secret.SecretKind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** The encodings in which a secret may stand in other text. Each is long enough not to be found by accident. */
final class Spellings {

    private static final HexFormat HEX = HexFormat.of();
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** As bytes in Latin-1, in the order added, each once. */
    private final Set<String> spellings = new LinkedHashSet<>();

    private Spellings() {}

    /** A secret's value, and that in the form in which it is usually handed out, each in every encoding. */
    static List<byte[]> of(Secret secret) {
        Spellings all = new Spellings();
        all.addAll(secret.value());
        if (secret.kind() == SecretKind.TOTP_SEED) {
            all.addAll(base32(secret.value(), 0).getBytes(StandardCharsets.US_ASCII));
        } else if (secret.kind() == SecretKind.BACKUP_KEY) {
            all.addAll(Base64.getUrlEncoder().withoutPadding().encode(secret.value()));
        }
        return all.bytes();
    }

    /** The bytes that give the value away, wherever in a larger encoded text it begins. */
    static List<byte[]> of(byte[] value) {
        Spellings all = new Spellings();
        all.addAll(value);
        return all.bytes();
    }

    private List<byte[]> bytes() {
        return spellings.stream()
                .map(spelling -> spelling.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    private void addAll(byte[] value) {
        addBothWays(new String(value, StandardCharsets.ISO_8859_1));
        String hex = HexFormat.of().formatHex(value);
        addBothWays(hex);
        addBothWays(hex.toUpperCase(Locale.ROOT));
        for (int shift = 0; shift < 3; shift++) {
            String inner = base64(value, shift);
            addBothWays(inner);
            addBothWays(inner.replace('+', '-').replace('/', '_'));
        }
        for (int shift = 0; shift < 5; shift++) {
            String inner = base32(value, shift);
            addBothWays(inner);
            addBothWays(inner.toLowerCase(Locale.ROOT));
        }
        for (boolean everything : new boolean[] {false, true}) {
            String percent = percent(value, everything, HEX.withUpperCase());
            spellings.add(percent);
            spellings.add(percent.replace("%20", "+"));
            spellings.add(percent(value, everything, HEX));
        }
        text(value).ifPresent(this::addJson);
    }

    private void addBothWays(String spelling) {
        spellings.add(spelling);
        spellings.add(new StringBuilder(spelling).reverse().toString());
    }

    /** RFC 8259, 7: what has to be escaped, what usually is, everything. */
    private void addJson(String text) {
        for (IntPredicate unicode : List.<IntPredicate>of(c -> c < 0x20, c -> c < 0x20 || c > 0x7e, c -> true)) {
            for (HexFormat hex : List.of(HEX, HEX.withUpperCase())) {
                String escaped = jsonEscaped(text, unicode, hex);
                spellings.add(utf8(escaped));
                spellings.add(utf8(escaped.replace("/", "\\/")));
            }
        }
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static Optional<String> text(byte[] value) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    /** RFC 3986, with every byte escaped or only those that need it. */
    private static String percent(byte[] value, boolean everything, HexFormat hex) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : value) {
            char c = (char) (b & 0xff);
            boolean unreserved = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            if (unreserved && !everything) {
                escaped.append(c);
            } else {
                escaped.append('%').append(hex.toHexDigits(b));
            }
        }
        return escaped.toString();
    }

    private static String jsonEscaped(String text, IntPredicate unicode, HexFormat hex) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (unicode.test(c)) {
                escaped.append("\\u").append(hex.toHexDigits(c));
            } else if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** The characters that only the value decides when {@code shift} unknown bytes stand before it. */
    private static String base64(byte[] value, int shift) {
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(padded(value, shift));
        return inner(encoded, shift, value.length, 6);
    }

    private static String base32(byte[] value, int shift) {
        StringBuilder encoded = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : padded(value, shift)) {
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

    private static byte[] padded(byte[] value, int shift) {
        byte[] padded = new byte[shift + value.length];
        System.arraycopy(value, 0, padded, shift, value.length);
        return padded;
    }

    /** Cuts off characters that also hold bits from before or after the value. */
    private static String inner(String encoded, int shift, int length, int bitsEach) {
        int first = (shift * 8 + bitsEach - 1) / bitsEach;
        int last = (shift + length) * 8 / bitsEach;
        return encoded.substring(first, Math.max(first, last));
    }
}
