package dev.lifeboat.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWEObject;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import org.junit.jupiter.api.Test;

class JweCipherTest {

    private static final byte[] CONTENT = "what is backed up".getBytes(StandardCharsets.UTF_8);
    private static final BackupKey KEY = new BackupKey("key-1", new byte[32]);
    private final JweCipher cipher = new JweCipher();

    @Test
    void whatWasSealedIsOpenedWithTheKeyItNames() throws ParseException {
        String sealed = cipher.seal(CONTENT, KEY);

        assertThat(cipher.keyId(sealed)).isEqualTo("key-1");
        assertThat(cipher.open(sealed, KEY)).isEqualTo(CONTENT);
        assertThat(JWEObject.parse(sealed).getHeader().toJSONObject())
                .containsEntry("alg", "dir")
                .containsEntry("enc", "A256GCM")
                .hasSize(3);
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        byte[] other = new byte[32];
        other[31] = 1;

        assertDamaged(cipher.seal(CONTENT, KEY), new BackupKey("key-1", other));
    }

    @Test
    void aChangeOfAnyCharacterIsSeen() {
        String sealed = cipher.seal(CONTENT, KEY);
        for (int i = 0; i < sealed.length(); i++) {
            char other = sealed.charAt(i) == 'B' ? 'C' : 'B';
            assertDamaged(sealed.substring(0, i) + other + sealed.substring(i + 1), KEY);
            assertDamaged(sealed.substring(0, i), KEY);
        }
    }

    private void assertDamaged(String sealed, BackupKey key) {
        assertThatThrownBy(() -> cipher.open(sealed, key)).as(sealed).isInstanceOf(Setback.class);
    }
}
