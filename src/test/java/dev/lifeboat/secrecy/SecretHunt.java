package dev.lifeboat.secrecy;

import dev.lifeboat.simulator.secret.Secret;
import dev.lifeboat.simulator.secret.SecretKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Searches bytes for secrets: as they are, in the usual encodings at any alignment, in whatever stands there in base64, and in
 * what was compressed, one within the other. It knows nothing of how the kit redacts.
 */
final class SecretHunt {

    /** Fewer characters come about by chance. */
    private static final int SHORTEST = 10;

    private static final int WINDOW = 8;
    private static final int DEEPEST = 4;
    private static final int LONGEST_INFLATED = 64 << 20;

    private record Spelling(byte[] bytes, String of) {}

    private final Map<Long, List<Spelling>> byBeginning = new HashMap<>();
    private final Set<String> known = new TreeSet<>();

    SecretHunt(Collection<Secret> secrets) {
        secrets.forEach(this::learn);
    }

    private void learn(Secret secret) {
        String of = secret.reference() + " (" + secret.kind() + ")";
        learn(secret.value(), of);
        if (secret.kind() == SecretKind.TOTP_SEED) {
            learn(ascii(base32(secret.value())), of + " in base32");
        }
        if (secret.kind() == SecretKind.BACKUP_KEY) {
            learn(ascii(Base64.getUrlEncoder().withoutPadding().encodeToString(secret.value())), of + " in base64url");
        }
    }

    /** Every form in which these bytes may stand somewhere. */
    private void learn(byte[] value, String of) {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        forms.put("as it is", value);
        String hex = HexFormat.of().formatHex(value);
        forms.put("hex", ascii(hex));
        forms.put("HEX", ascii(hex.toUpperCase(Locale.ROOT)));
        for (int before = 0; before < 3; before++) {
            String base64 =
                    aligned(value, before, 3, 4, bytes -> Base64.getEncoder().encodeToString(bytes));
            forms.put("base64 after " + before, ascii(base64));
            forms.put(
                    "base64url after " + before, ascii(base64.replace('+', '-').replace('/', '_')));
        }
        for (int before = 0; before < 5; before++) {
            String base32 = aligned(value, before, 5, 8, SecretHunt::base32);
            forms.put("base32 after " + before, ascii(base32));
            forms.put("lower base32 after " + before, ascii(base32.toLowerCase(Locale.ROOT)));
        }
        StringBuilder percent = new StringBuilder();
        StringBuilder unicode = new StringBuilder();
        StringBuilder reference = new StringBuilder();
        for (byte b : value) {
            percent.append("%%%02X".formatted(b));
            unicode.append("\\u%04x".formatted(b & 0xff));
            reference.append("&#%d;".formatted(b & 0xff));
        }
        forms.put("percent", ascii(percent.toString()));
        forms.put("JSON escapes", ascii(unicode.toString()));
        forms.put("HTML references", ascii(reference.toString()));
        forms.forEach((how, bytes) -> {
            if (bytes.length >= SHORTEST && known.add(new String(bytes, StandardCharsets.ISO_8859_1))) {
                byBeginning
                        .computeIfAbsent(window(bytes, 0), first -> new ArrayList<>())
                        .add(new Spelling(bytes, of + ", " + how));
            }
        });
    }

    private interface Encoding {
        String of(byte[] bytes);
    }

    /** Those characters which only the value decides when some bytes stand before it and others may follow. */
    private static String aligned(byte[] value, int before, int bytesEach, int charactersEach, Encoding encoding) {
        byte[] zeros = new byte[before + value.length];
        byte[] ones = new byte[before + value.length + bytesEach];
        Arrays.fill(ones, (byte) 0xff);
        System.arraycopy(value, 0, zeros, before, value.length);
        System.arraycopy(value, 0, ones, before, value.length);
        zeros = Arrays.copyOf(zeros, ones.length);
        String one = encoding.of(zeros);
        String other = encoding.of(ones);
        int length = (before + value.length) * charactersEach / bytesEach;
        int from = before * charactersEach / bytesEach;
        while (from < length && one.charAt(from) != other.charAt(from) || from * bytesEach < before * charactersEach) {
            from++;
        }
        return one.substring(from, Math.max(from, length));
    }

    /** How many different spellings are looked for. */
    int size() {
        return known.size();
    }

    /** What was found, in words; empty if nothing was. */
    Set<String> in(byte[] content) {
        Set<String> found = new TreeSet<>();
        search(content, "", 0, found);
        return found;
    }

    private void search(byte[] content, String within, int depth, Set<String> found) {
        for (int at = 0; at + WINDOW <= content.length; at++) {
            for (Spelling spelling : byBeginning.getOrDefault(window(content, at), List.of())) {
                int end = at + spelling.bytes().length;
                if (end <= content.length
                        && Arrays.equals(content, at, end, spelling.bytes(), 0, spelling.bytes().length)) {
                    found.add(spelling.of() + within);
                }
            }
        }
        if (depth < DEEPEST) {
            unpacked(content).forEach((how, inner) -> search(inner, within + " within " + how, depth + 1, found));
        }
    }

    private static Map<String, byte[]> unpacked(byte[] content) {
        Map<String, byte[]> inner = new LinkedHashMap<>();
        int from = 0;
        for (int at = 0; at <= content.length; at++) {
            if (at == content.length || !isBase64(content[at])) {
                if (at - from >= 16) {
                    decoded(content, from, at).forEach((how, bytes) -> inner.put(how, bytes));
                }
                from = at + 1;
            }
        }
        for (int at = 0; at + 2 < content.length; at++) {
            int first = content[at] & 0xff;
            int both = first << 8 | content[at + 1] & 0xff;
            byte[] rest = both == 0x1f8b || first == 0x78 && both % 31 == 0
                    ? Arrays.copyOfRange(content, at, content.length)
                    : null;
            if (rest != null) {
                byte[] inflated = inflated(rest, both == 0x1f8b);
                if (inflated.length >= SHORTEST) {
                    inner.put("what is compressed at " + at, inflated);
                }
            }
        }
        byte[] raw = content.length < 1 << 20 ? inflatedRaw(content) : new byte[0];
        if (raw.length >= SHORTEST) {
            inner.put("what is deflated", raw);
        }
        return inner;
    }

    private static boolean isBase64(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || "+/-_".indexOf(b) >= 0;
    }

    /** A run of characters may begin anywhere in a group, where something else stands before it. */
    private static Map<String, byte[]> decoded(byte[] content, int from, int to) {
        String text = new String(content, from, to - from, StandardCharsets.US_ASCII)
                .replace('-', '+')
                .replace('_', '/');
        String whole = text.substring(0, text.length() % 4 == 1 ? text.length() - 1 : text.length());
        return Map.of("base64 at " + from, Base64.getDecoder().decode(whole));
    }

    private static byte[] inflated(byte[] rest, boolean gzip) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = gzip
                ? new GZIPInputStream(new ByteArrayInputStream(rest))
                : new InflaterInputStream(new ByteArrayInputStream(rest))) {
            drain(in, out);
        } catch (IOException noStream) {
            return out.toByteArray();
        }
        return out.toByteArray();
    }

    private static byte[] inflatedRaw(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(content), new Inflater(true))) {
            drain(in, out);
        } catch (IOException noStream) {
            return new byte[0];
        }
        return out.toByteArray();
    }

    private static void drain(InputStream in, ByteArrayOutputStream out) throws IOException {
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0 && out.size() < LONGEST_INFLATED; read = in.read(buffer)) {
            out.write(buffer, 0, read);
        }
    }

    private static long window(byte[] content, int at) {
        long window = 0;
        for (int i = at; i < at + WINDOW; i++) {
            window = window << 8 | content[i] & 0xff;
        }
        return window;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** RFC 4648 without padding, by arithmetic on one large number. */
    static String base32(byte[] value) {
        int characters = (value.length * 8 + 4) / 5;
        BigInteger number = new BigInteger(1, value).shiftLeft(characters * 5 - value.length * 8);
        StringBuilder text = new StringBuilder();
        for (int i = characters - 1; i >= 0; i--) {
            int digit = number.shiftRight(i * 5).intValue() & 31;
            text.append((char) (digit < 26 ? 'A' + digit : '2' + digit - 26));
        }
        return text.toString();
    }
}
