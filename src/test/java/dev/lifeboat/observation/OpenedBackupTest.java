package dev.lifeboat.observation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEEncrypter;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.AESEncrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class OpenedBackupTest {

    private static final byte[] KEY = new byte[32];
    private static final String SECRET = "what the backup holds";

    static {
        Arrays.fill(KEY, (byte) 7);
    }

    @Test
    void opensEveryAlgorithmThatTheKeyServiceServes() {
        for (JWEAlgorithm algorithm : List.of(JWEAlgorithm.DIR, JWEAlgorithm.A256KW, JWEAlgorithm.A256GCMKW)) {
            assertThat(opened(jwe(algorithm, "bk-1", SECRET)).plaintexts())
                    .as(algorithm.getName())
                    .containsExactly(utf8(SECRET));
        }
    }

    @Test
    void opensAJwe_atAnyDepthOfJson() {
        String jwe = jwe(JWEAlgorithm.DIR, "bk-1", SECRET);
        String inner = "{\\\"deep\\\":[{\\\"backup\\\":\\\"" + jwe + "\\\"}]}";
        assertThat(opened("{\"a\":[1,{\"b\":\"" + inner + "\"}]}").plaintexts()).containsExactly(utf8(SECRET));
    }

    @Test
    void opensBothJsonSerialisations() {
        String[] parts = jwe(JWEAlgorithm.A256KW, "bk-1", SECRET).split("\\.");
        String rest = "\"protected\":\"%s\",\"iv\":\"%s\",\"ciphertext\":\"%s\",\"tag\":\"%s\""
                .formatted(parts[0], parts[2], parts[3], parts[4]);
        String flattened = "{\"encrypted_key\":\"" + parts[1] + "\"," + rest + "}";
        String general = "{\"recipients\":[{\"encrypted_key\":\"" + parts[1] + "\"}]," + rest + "}";
        for (String json : List.of(flattened, general, "{\"fields\":{\"value\":" + general + "}}")) {
            OpenedBackup opened = opened(json);
            assertThat(opened.plaintexts()).containsExactly(utf8(SECRET));
            assertThat(new String(opened.without(utf8(json)), StandardCharsets.UTF_8))
                    .doesNotContain(parts[3])
                    .contains(parts[0]);
        }
    }

    @Test
    void opensAJwe_withinAnother_andInBase64_andBetweenOtherBytes() {
        String jwe = jwe(JWEAlgorithm.DIR, "bk-1", SECRET);
        assertThat(opened(jwe(JWEAlgorithm.DIR, "bk-1", "{\"inner\":\"" + jwe + "\"}"))
                        .plaintexts())
                .hasSize(2)
                .contains(utf8(SECRET));
        assertThat(opened("--part\r\n\r\n" + jwe + "\r\n--part--").plaintexts()).containsExactly(utf8(SECRET));
        String bytes = Base64.getEncoder().encodeToString(utf8(jwe));
        OpenedBackup inBase64 = opened("{\"value\":\"" + bytes + "\"}");
        assertThat(inBase64.plaintexts()).containsExactly(utf8(SECRET));
        assertThat(inBase64.without(utf8("{\"value\":\"" + bytes + "\"}")))
                .asString()
                .startsWith("{\"value\":\"{")
                .contains("\"kid\":\"bk-1\"")
                .doesNotContain(bytes.substring(100, 160));
    }

    @Test
    void opensAJwe_howeverItsHeaderIsWritten() {
        for (String header : List.of(
                "{ \"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"bk-1\"}",
                "{\n  \"alg\": \"dir\",\n  \"enc\": \"A256GCM\",\n  \"kid\": \"bk-1\"\n}",
                "{\r\n\"kid\":\"bk-1\",\"alg\":\"dir\",\"enc\":\"A256GCM\"}",
                "\n{\"kid\":\"bk-1\",\"alg\":\"dir\",\"enc\":\"A256GCM\"}")) {
            String jwe = sealed(header, "");
            assertThat(opened(jwe).plaintexts()).as(header).containsExactly(utf8(SECRET));
            assertThat(opened("{\"backup\":\"" + jwe + "\"}").plaintexts())
                    .as(header)
                    .hasSize(1);
        }
        assertThat(opened("\\n" + sealed("{ \"kid\":\"bk-1\",\"alg\":\"dir\",\"enc\":\"A256GCM\"}", ""))
                        .plaintexts())
                .as("glued to other letters")
                .hasSize(1);
        assertThat(opened("dev.lifeboat.backup.android.app1.example and www.one.two.three.four")
                        .closed())
                .as("names with dots are none")
                .isZero();
    }

    @Test
    void opensTheJsonSerialisation_whereverItStands() {
        String[] parts = jwe(JWEAlgorithm.A256KW, "bk-1", SECRET).split("\\.");
        String rest = "\"protected\":\"%s\",\"iv\":\"%s\",\"ciphertext\":\"%s\",\"tag\":\"%s\""
                .formatted(parts[0], parts[2], parts[3], parts[4]);
        String second =
                "{" + rest + ",\"recipients\":[{\"encrypted_key\":\"AAAA\"},{\"encrypted_key\":\"" + parts[1] + "\"}]}";
        String flattened = "{ \"encrypted_key\":\"" + parts[1] + "\"," + rest + "}";
        String withAad = sealed("{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"bk-1\"}", "YW5h");
        String[] aad = withAad.split("\\.");
        String authenticated =
                "{\"protected\":\"%s\",\"iv\":\"%s\",\"ciphertext\":\"%s\",\"tag\":\"%s\",\"aad\":\"YW5h\"}"
                        .formatted(aad[0], aad[2], aad[3], aad[4]);
        for (String json : List.of(
                second,
                authenticated,
                " \n" + flattened,
                "\uFEFF" + flattened,
                "--b\r\n\r\n{\"name\":\"backup\"}\r\n--b\r\n\r\n" + flattened + "\r\n--b--\r\n",
                Base64.getEncoder().encodeToString(utf8("  " + flattened)),
                "[\"" + Base64.getEncoder().encodeToString(utf8(flattened)).replace("/", "\\/") + "\"]",
                "{\"value\":\"" + flattened.replace("\"", "\\\"") + "\"}")) {
            assertThat(opened(json).plaintexts()).as(json).containsExactly(utf8(SECRET));
        }
        assertThat(opened(flattened).closed()).isZero();
    }

    @Test
    void doesNotCountTheKeyThatABackupIsSealedWith() throws JOSEException {
        JWEObject jwe = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.A256KW, EncryptionMethod.A256CBC_HS512)
                        .keyID("bk-1")
                        .build(),
                new Payload(SECRET));
        jwe.encrypt(new AESEncrypter(KEY));
        String[] parts = jwe.serialize().split("\\.");
        assertThat(parts[1]).hasSizeGreaterThan(90);
        assertThat(opened(
                                "{\"encrypted_key\":\"%s\",\"protected\":\"%s\",\"iv\":\"%s\",\"ciphertext\":\"%s\",\"tag\":\"%s\"}"
                                        .formatted(parts[1], parts[0], parts[2], parts[3], parts[4]))
                        .closedBytes())
                .isZero();
    }

    @Test
    void opensWhatIsCompressed() {
        OpenedBackup opened = OpenedBackup.of(
                RedactorTest.gzip(utf8("{\"backup\":\"" + jwe(JWEAlgorithm.DIR, "bk-1", SECRET) + "\"}")),
                OpenedBackupTest::key);
        assertThat(opened.plaintexts()).containsExactly(utf8(SECRET));
        assertThat(opened.closed()).isZero();
    }

    @Test
    void countsWhatNobodyCanRead() {
        byte[] noise = new byte[600];
        new Random(1).nextBytes(noise);
        String base64 = Base64.getEncoder().encodeToString(noise);
        String jwe = jwe(JWEAlgorithm.DIR, "bk-1", SECRET);
        for (String hidden : List.of(
                "{\"blob\":\"" + base64 + "\"}",
                "{\"backup\":\"" + jwe + "\",\"more\":\"" + base64 + "\"}",
                jwe(JWEAlgorithm.DIR, "bk-1", "{\"inner\":\"" + base64 + "\"}"),
                Base64.getEncoder().encodeToString(utf8(jwe + "\n" + base64)),
                HexFormat.of().formatHex(noise),
                Base64.getMimeEncoder().encodeToString(noise),
                Arrays.toString(noise).replace("-", ""))) {
            OpenedBackup opened = opened(hidden);
            assertThat(opened.closed()).as(hidden).isOne();
            assertThat(opened.closedBytes()).as(hidden).isGreaterThan(590);
        }
        assertThat(OpenedBackup.of(noise, OpenedBackupTest::key).closedBytes()).isGreaterThan(500);
    }

    @Test
    void countsNothingOfWhatCanBeRead() {
        String secrets = IntStream.range(0, 50)
                .mapToObj(
                        i -> "{\"issuer\":\"Harbour %d\",\"secret\":\"JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP\"}".formatted(i))
                .collect(Collectors.joining(",", "[", "]"));
        for (String readable : List.of(
                secrets,
                Base64.getEncoder().encodeToString(utf8(secrets)),
                jwe(JWEAlgorithm.A256KW, "bk-1", secrets),
                "Ænna – ".repeat(60))) {
            assertThat(opened(readable).closed()).as(readable).isZero();
            assertThat(opened(readable).closedBytes()).as(readable).isZero();
        }
        assertThat(OpenedBackup.of(RedactorTest.gzip(utf8(secrets)), OpenedBackupTest::key)
                        .closed())
                .isZero();
    }

    @Test
    void leavesInSight_whatAHeaderOrItsSurroundingsHold() {
        String jwe = sealed("{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"bk-1\",\"x\":\"what a header hides\"}", "");
        String inBase64 = Base64.getEncoder().encodeToString(utf8(jwe + " and what stands beside it"));
        assertThat(opened(jwe).without(utf8(jwe))).asString().contains("what a header hides");
        assertThat(opened(inBase64).without(utf8(inBase64))).asString().contains("what stands beside it");
    }

    @Test
    void countsWhatItCannotOpen() {
        OpenedBackup opened = opened(jwe(JWEAlgorithm.DIR, "bk-unknown", SECRET));
        assertThat(opened.plaintexts()).isEmpty();
        assertThat(opened.closed()).isOne();
        assertThat(opened("{\"nothing\":\"here\"}").closed()).isZero();
    }

    /** By hand, because the library writes headers in its own way only. */
    private static String sealed(String header, String aad) {
        try {
            String protectedHeader = base64Url(utf8(header));
            byte[] iv = new byte[12];
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"), new GCMParameterSpec(128, iv));
            cipher.updateAAD(utf8(protectedHeader + (aad.isEmpty() ? "" : "." + aad)));
            byte[] sealed = cipher.doFinal(utf8(SECRET));
            int end = sealed.length - 16;
            return String.join(
                    ".",
                    protectedHeader,
                    "",
                    base64Url(iv),
                    base64Url(Arrays.copyOf(sealed, end)),
                    base64Url(Arrays.copyOfRange(sealed, end, sealed.length)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String jwe(JWEAlgorithm algorithm, String keyId, String content) {
        try {
            JWEObject jwe = new JWEObject(
                    new JWEHeader.Builder(algorithm, EncryptionMethod.A256GCM)
                            .keyID(keyId)
                            .build(),
                    new Payload(content));
            JWEEncrypter encrypter =
                    algorithm.equals(JWEAlgorithm.DIR) ? new DirectEncrypter(KEY) : new AESEncrypter(KEY);
            jwe.encrypt(encrypter);
            return jwe.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<byte[]> key(String id) {
        return id.equals("bk-1") ? Optional.of(KEY) : Optional.empty();
    }

    private static OpenedBackup opened(String value) {
        return OpenedBackup.of(utf8(value), OpenedBackupTest::key);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
