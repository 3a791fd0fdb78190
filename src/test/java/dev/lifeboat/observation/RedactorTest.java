package dev.lifeboat.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.device.Picture;
import dev.lifeboat.simulator.secret.Secret;
import dev.lifeboat.simulator.secret.SecretKind;
import dev.lifeboat.simulator.secret.Secrets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;

/** Leaks planted in real bytes, in every encoding and wrapping. The encoders are not the ones of the search. */
class RedactorTest {

    private static final String PASSWORD = "p\u00e4ss/w\u00f6rd \"42\"";
    private static final byte[] SEED = HexFormat.of().parseHex("00ff81a4c3d2e1f0112233445566778899aabbcc");

    private final Secrets secrets = new Secrets();
    private final Redactor redactor = new Redactor(secrets);

    RedactorTest() {
        secrets.add(Secret.text("ana.password", SecretKind.PASSWORD, PASSWORD));
        secrets.add(new Secret("harbour.ana.totp-seed", SecretKind.TOTP_SEED, SEED));
    }

    @Test
    void findsText_inEveryEncoding() {
        Map<String, byte[]> leaks = encodings(utf8("{\"note\":\"x" + PASSWORD + "y\"}"));
        leaks.put("URL", utf8("a=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)));
        leaks.put("URL, everything escaped", utf8(percent(utf8(PASSWORD))));
        leaks.put("JSON", utf8(PASSWORD.replace("\"", "\\\"")));
        leaks.put("JSON, ASCII only", utf8("p\\u00e4ss/w\\u00f6rd \\\"42\\\""));
        assertEachIsFound(leaks, "⟨ana.password⟩");
    }

    @Test
    void findsTheSeedOfCodes_asBytesAndAsPeopleTypeIt() {
        assertEachIsFound(encodings(SEED), "⟨harbour.ana.totp-seed⟩");
        assertEachIsFound(
                encodings(utf8("otpauth://totp/x?secret=" + Base32.toBase32String(SEED))), "⟨harbour.ana.totp-seed⟩");
    }

    @Test
    void findsASecret_whateverStandsBeforeItInBase64OrBase32() {
        for (int before = 0; before < 5; before++) {
            byte[] leak = utf8("z".repeat(before) + PASSWORD + "!");
            assertThat(redactor.sightings(Base64.getEncoder().encode(leak)))
                    .as("base64 after " + before)
                    .containsExactly("⟨ana.password⟩");
            assertThat(redactor.sightings(Base32.encode(leak)))
                    .as("base32 after " + before)
                    .containsExactly("⟨ana.password⟩");
        }
    }

    @Test
    void findsASecret_inEveryWrapping_alsoEncodedAndWithinOneAnother() {
        byte[] leak = utf8("the word is " + PASSWORD + ", and it is said at some length so that it can be compressed");
        Map<String, byte[]> wrapped = new LinkedHashMap<>();
        wrapped.put("gzip", gzip(leak));
        wrapped.put("zlib", zlib(leak));
        wrapped.put("deflate", deflate(leak));
        wrapped.put("QR", Picture.ofQrCodes("the word is " + PASSWORD).png());
        wrapped.put("gzip in gzip", gzip(gzip(leak)));
        wrapped.put("hex in gzip", gzip(utf8(HexFormat.of().formatHex(leak))));
        Map<String, byte[]> all = new LinkedHashMap<>(wrapped);
        wrapped.forEach((name, bytes) -> {
            all.put(name + " in base64", json(Base64.getEncoder().encodeToString(bytes)));
            all.put(name + " in base64url", json(Base64.getUrlEncoder().encodeToString(bytes)));
            all.put(name + " in hex", json(HexFormat.of().formatHex(bytes)));
            all.put(name + " in base32", json(Base32.toBase32String(bytes)));
            all.put(
                    name + " in a form",
                    utf8("v=" + URLEncoder.encode(Base64.getEncoder().encodeToString(bytes), StandardCharsets.UTF_8)));
        });
        assertEachIsFound(all, "⟨ana.password⟩");
    }

    @Test
    void opensWhatIsCompressed_inTheMiddleOfOtherBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {1, 2, (byte) 0xfe});
        bytes.writeBytes(gzip(utf8("say " + PASSWORD)));
        bytes.writeBytes(utf8("end"));
        byte[] redacted = redactor.redact(bytes.toByteArray());
        assertThat(new String(redacted, StandardCharsets.UTF_8)).endsWith("⟦gzip say ⟨ana.password⟩⟧end");
    }

    @Test
    void leavesJsonWhatItIs_whenItOpensAMember() throws IOException {
        byte[] body = json(Base64.getEncoder().encodeToString(gzip(utf8("{\"a\":\"" + "b".repeat(40) + "\"}"))));
        assertThat(new com.fasterxml.jackson.databind.ObjectMapper()
                        .readTree(redactor.redact(body))
                        .get("value")
                        .asText())
                .isEqualTo("⟦gzip {\"a\":\"" + "b".repeat(40) + "\"}⟧");
    }

    @Test
    void leavesAloneWhatHoldsNoSecret() {
        byte[] text =
                utf8("{\"token\":\"" + "0123456789abcdef".repeat(20) + "\",\"path\":\"/net/microsoft/credentials\"}");
        assertThat(redactor.sightings(text)).isEmpty();
        assertThat(redactor.redact(text)).isSameAs(text);
    }

    @Test
    void findsAShortNumber_onlyWhereItStandsAlone() {
        secrets.add(Secret.text("ana.proof", SecretKind.PROOF, "7654321"));
        assertThat(redactor.redact("{\"code\":\"7654321\"}")).isEqualTo("{\"code\":\"⟨ana.proof⟩\"}");
        assertThat(redactor.redact("{\"modified\":1700765432100}")).isEqualTo("{\"modified\":1700765432100}");
    }

    @Test
    void learnsSecretsThatAreIssuedLater() {
        assertThat(redactor.redact("later-4711")).isEqualTo("later-4711");
        secrets.add(Secret.text("ana.access-token", SecretKind.TOKEN, "later-4711"));
        assertThat(redactor.redact("Bearer later-4711")).isEqualTo("Bearer ⟨ana.access-token⟩");
    }

    private void assertEachIsFound(Map<String, byte[]> leaks, String reference) {
        assertThat(leaks).hasSizeGreaterThan(5);
        leaks.forEach((form, bytes) -> {
            assertThat(redactor.sightings(bytes)).as(form).containsExactly(reference);
            assertThat(new String(redactor.redact(bytes), StandardCharsets.UTF_8))
                    .as(form)
                    .contains(reference);
        });
    }

    private static Map<String, byte[]> encodings(byte[] leak) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("raw", leak);
        all.put("reversed", reversed(leak));
        all.put("hex", utf8(HexFormat.of().formatHex(leak)));
        all.put("HEX", utf8(HexFormat.of().formatHex(leak).toUpperCase(Locale.ROOT)));
        all.put("base32", Base32.encode(leak));
        all.put("base32 in lower case", utf8(Base32.toBase32String(leak).toLowerCase(Locale.ROOT)));
        all.put("base64", Base64.getEncoder().encode(leak));
        all.put("base64url", Base64.getUrlEncoder().withoutPadding().encode(leak));
        all.put("base64 reversed", reversed(Base64.getEncoder().encode(leak)));
        return all;
    }

    private static String percent(byte[] bytes) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : bytes) {
            escaped.append("%").append(HexFormat.of().toHexDigits(b));
        }
        return escaped.toString();
    }

    private static byte[] json(String value) {
        return utf8("{\"value\":\"" + value + "\"}");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private interface Wrap {
        java.io.OutputStream around(ByteArrayOutputStream bytes) throws IOException;
    }

    static byte[] gzip(byte[] content) {
        return wrapped(content, GZIPOutputStream::new);
    }

    private static byte[] zlib(byte[] content) {
        return wrapped(content, DeflaterOutputStream::new);
    }

    private static byte[] deflate(byte[] content) {
        return wrapped(content, bytes -> new DeflaterOutputStream(bytes, new java.util.zip.Deflater(6, true)));
    }

    private static byte[] wrapped(byte[] content, Wrap wrap) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (java.io.OutputStream out = wrap.around(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
