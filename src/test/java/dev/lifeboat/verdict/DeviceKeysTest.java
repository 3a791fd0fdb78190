package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.identity.ProviderEvent;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceKeysTest {

    private static final DeviceKeys ON_BOTH = new DeviceKeys("microsoft", "ana@outlook.example", List.of("p1", "p2"));
    private static final ECPublicKey KEY = newKey();

    @Test
    void passesWithAKeyOfItsOwnOnEachPhoneAndNoOther() {
        Story story = new Story()
                .notes(created("microsoft", "Ana@outlook.example", "c1", "p1", KEY))
                .notes(created("microsoft", "ana@outlook.example", "c2", "p2", newKey()))
                .notes(created("microsoft", "ben@outlook.example", "c3", "p3", newKey()))
                .notes(created("contoso", "ana@outlook.example", "c4", "p4", newKey()));
        assertThat(story.judged(ON_BOTH)).isEqualTo(new Verdict.Pass());
    }

    @Test
    void failsWhereAPhoneIsMissingOrWasDeletedOrIsTooMuch() {
        Story one = new Story().notes(created("microsoft", "ana@outlook.example", "c1", "p1", KEY));
        assertThat(one.against(ON_BOTH)).contains("credentials for the devices [p1] instead of [p1, p2]");

        one.notes(created("microsoft", "ana@outlook.example", "c2", "p2", newKey()))
                .notes(new ProviderEvent.CredentialDeleted("microsoft", "ana@outlook.example", "c1", Story.NOW));
        assertThat(one.against(ON_BOTH)).contains("the devices [p2]");

        one.notes(created("microsoft", "ana@outlook.example", "c3", "p1", newKey()))
                .notes(created("microsoft", "ana@outlook.example", "c4", "p3", newKey()));
        assertThat(one.against(ON_BOTH)).contains("the devices [p1, p2, p3]");
    }

    @Test
    void failsWhereTwoPhonesShareAKey() {
        Story story = new Story()
                .notes(created("microsoft", "ana@outlook.example", "c1", "p1", KEY))
                .notes(created("microsoft", "ana@outlook.example", "c2", "p2", KEY));
        assertThat(story.against(ON_BOTH)).contains("only 1 different keys for 2 credentials");
    }

    private static ProviderEvent created(String provider, String username, String id, String device, ECPublicKey key) {
        return new ProviderEvent.CredentialCreated(provider, username, id, device, key, Story.NOW);
    }

    private static ECPublicKey newKey() {
        try {
            return (ECPublicKey)
                    KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
