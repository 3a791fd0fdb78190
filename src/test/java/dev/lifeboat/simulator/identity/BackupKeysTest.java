package dev.lifeboat.simulator.identity;

import static dev.lifeboat.simulator.identity.PersonalWorld.ANA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.identity.Caller.Answer;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackupKeysTest {

    private final PersonalWorld world = new PersonalWorld();

    @Test
    void issuesANewKeyOf32BytesAtEachCallAndReadsItBack() {
        world.app.bearing(world.signIn());
        Answer first = issue();
        Answer second = issue();
        assertThat(first.status()).isEqualTo(201);
        assertThat(Base64.getUrlDecoder().decode(first.text("key"))).hasSize(32);
        assertThat(second.text("key")).isNotEqualTo(first.text("key"));
        assertThat(world.app.get("backup-keys-list", Map.of()).json().get("keyIds"))
                .extracting(id -> id.asText())
                .containsExactly(first.text("keyId"), second.text("keyId"));
        assertThat(read(first.text("keyId")).json()).isEqualTo(first.json());
        assertThat(world.microsoft.backupKey(first.text("keyId")).orElseThrow().key())
                .isEqualTo(Base64.getUrlDecoder().decode(first.text("key")));
        assertThat(world.secretReferences()).contains("ana.backup-key", "ana.backup-key.2");
    }

    @Test
    void doesNotTellAnothersKeyFromAnUnknownOne() {
        world.app.bearing(world.signIn());
        String anas = issue().text("keyId");
        world.microsoft.create(NewPersonalAccount.of("bob@outlook.example", "pw of bob"));
        world.app.bearing(world.signIn("bob@outlook.example", "pw of bob"));
        Answer another = read(anas);
        Answer unknown = read("bk-made-up");
        assertThat(another.status()).isEqualTo(404);
        assertThat(another.reply().body()).isEqualTo(unknown.reply().body());
        assertThat(world.app.get("backup-keys-list", Map.of()).json().get("keyIds"))
                .isEmpty();
        assertThat(world.microsoft.backupKeys(ANA)).extracting(BackupKey::id).containsExactly(anas);
        assertThat(world.events(ProviderEvent.BackupKeyRefused.class)).hasSize(2);
    }

    @Test
    void givesNothingWithoutASession() {
        world.app.bearing("made up");
        assertThat(issue().status()).isEqualTo(401);
        assertThat(read("bk-made-up").status()).isEqualTo(401);
        assertThat(world.app.get("backup-keys-list", Map.of()).status()).isEqualTo(401);
    }

    private Answer issue() {
        return world.app.post("backup-keys-create", Map.of(), Map.of());
    }

    private Answer read(String id) {
        return world.app.get("backup-keys-read", Map.of("key", id));
    }
}
