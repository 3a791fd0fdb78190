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
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
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
        assertThat(inBase64.without(utf8("{\"value\":\"" + bytes + "\"}"))).isEqualTo(utf8("{\"value\":\"\"}"));
    }

    @Test
    void countsWhatItCannotOpen() {
        OpenedBackup opened = opened(jwe(JWEAlgorithm.DIR, "bk-unknown", SECRET));
        assertThat(opened.plaintexts()).isEmpty();
        assertThat(opened.closed()).isOne();
        assertThat(opened("{\"nothing\":\"here\"}").closed()).isZero();
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
