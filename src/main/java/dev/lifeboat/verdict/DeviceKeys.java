package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.ProviderNoted;
import dev.lifeboat.simulator.identity.ProviderEvent;
import dev.lifeboat.simulator.identity.ProviderEvent.CredentialCreated;
import dev.lifeboat.simulator.identity.ProviderEvent.CredentialDeleted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A provider knows an account on exactly these phones, each by a key of its own (rules R31, R35).
 *
 * @param provider as it names itself in its events
 */
public record DeviceKeys(String provider, String username, List<String> phones) implements Check {

    public DeviceKeys {
        phones = List.copyOf(phones);
    }

    @Override
    public String expectation() {
        return "%s to know %s on %s phones, each by a key of its own".formatted(provider, username, phones.size());
    }

    @Override
    public Verdict decide(History history) {
        return Judgement.passUnless(
                this, contradiction(List.copyOf(standing(history).values())), history);
    }

    private Optional<String> contradiction(List<CredentialCreated> credentials) {
        List<String> devices =
                credentials.stream().map(CredentialCreated::deviceName).sorted().toList();
        if (!devices.equals(phones.stream().sorted().toList())) {
            return Optional.of("credentials for the devices " + devices + " instead of " + phones);
        }
        long keys = credentials.stream()
                .map(CredentialCreated::publicKey)
                .distinct()
                .count();
        return keys == credentials.size()
                ? Optional.empty()
                : Optional.of("only " + keys + " different keys for " + credentials.size() + " credentials");
    }

    private Map<String, CredentialCreated> standing(History history) {
        Map<String, CredentialCreated> standing = new LinkedHashMap<>();
        history.all(ProviderNoted.class)
                .map(ProviderNoted::event)
                .filter(this::concerns)
                .forEach(event -> {
                    if (event instanceof CredentialCreated created) {
                        standing.put(created.credentialId(), created);
                    } else if (event instanceof CredentialDeleted deleted) {
                        standing.remove(deleted.credentialId());
                    }
                });
        return standing;
    }

    private boolean concerns(ProviderEvent event) {
        return event.provider().equals(provider) && event.username().equalsIgnoreCase(username);
    }
}
