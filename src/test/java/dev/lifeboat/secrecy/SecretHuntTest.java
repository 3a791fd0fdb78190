package dev.lifeboat.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.secret.Secret;
import dev.lifeboat.simulator.secret.SecretKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A hunt that finds nothing proves nothing unless it finds what is there. */
class SecretHuntTest {

    private static final String PASSWORD = "kelp & <lantern> 47";
    private static final byte[] SEED = HexFormat.of().parseHex("000102f3f4f5deadbeef0011223344556677fefe");
    private static final SecretHunt HUNT = new SecretHunt(List.of(
            Secret.text("ana.password", SecretKind.PASSWORD, PASSWORD),
            new Secret("ana.seed", SecretKind.TOTP_SEED, SEED),
            new Secret(
                    "ana.key",
                    SecretKind.BACKUP_KEY,
                    "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8))));

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] written(String before, byte[] value, String after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(value);
        out.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] content, boolean raw) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream deflate = new DeflaterOutputStream(out, new Deflater(9, raw))) {
            deflate.write(content);
        }
        return out.toByteArray();
    }

    @Test
    void itFindsWhatIsThereInWhateverForm() throws IOException {
        String text = "{\"password\": \"" + PASSWORD + "\"}";
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        String filler = "nothing of interest stands here. ".repeat(20);
        byte[] long1 = (filler + text).getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> forms = new LinkedHashMap<>();
        forms.put("plain", plain);
        forms.put("base64", ("data:" + base64(text)).getBytes(StandardCharsets.UTF_8));
        forms.put("base64 of base64", base64("x: " + base64(text)).getBytes(StandardCharsets.UTF_8));
        for (String before : List.of("", "a", "ab")) {
            forms.put(
                    "base64 in a longer text" + before,
                    base64(before + PASSWORD + "!").getBytes(StandardCharsets.UTF_8));
        }
        forms.put("hex", HexFormat.of().formatHex(plain).getBytes(StandardCharsets.UTF_8));
        forms.put("gzip", gzip(long1));
        forms.put("gzip later on", written("header ", gzip(long1), " trailer"));
        forms.put("zlib", deflated(long1, false));
        forms.put("raw deflate", deflated(long1, true));
        forms.put("gzip in base64", Base64.getEncoder().encode(gzip(long1)));
        forms.put("seed", written("seed=", SEED, "."));
        forms.put(
                "seed in base32",
                ("otpauth://totp/x?secret=" + SecretHunt.base32(SEED)).getBytes(StandardCharsets.UTF_8));
        forms.put(
                "seed in base32 in a URL in base64",
                base64("otpauth://totp/x?secret=" + SecretHunt.base32(SEED)).getBytes(StandardCharsets.UTF_8));
        forms.put("seed in percent", percent(SEED).getBytes(StandardCharsets.UTF_8));
        forms.put("seed in base64url", Base64.getUrlEncoder().encode(SEED));

        forms.forEach((form, content) -> assertThat(HUNT.in(content)).as(form).isNotEmpty());
    }

    private static String percent(byte[] value) {
        StringBuilder all = new StringBuilder();
        for (byte b : value) {
            all.append("%%%02X".formatted(b));
        }
        return all.toString();
    }

    @Test
    void itFindsNothingWhereNothingIs() throws IOException {
        String other = "{\"password\": \"⟨ana.password⟩\", \"was\": \"kelp\"} ".repeat(50)
                + URLEncoder.encode("another & <lantern> 47", StandardCharsets.UTF_8);

        assertThat(HUNT.in(other.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(HUNT.in(gzip(other.getBytes(StandardCharsets.UTF_8)))).isEmpty();
        assertThat(HUNT.size()).isGreaterThan(60);
    }

    @Test
    void base32IsThatOfTheRfc() {
        assertThat(SecretHunt.base32("foobar".getBytes(StandardCharsets.UTF_8))).isEqualTo("MZXW6YTBOI");
        assertThat(SecretHunt.base32("foob".getBytes(StandardCharsets.UTF_8))).isEqualTo("MZXW6YQ");
    }
}
