package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.ProviderNoted;
import dev.lifeboat.simulator.identity.ProviderEvent;
import dev.lifeboat.simulator.identity.ProviderEvent.CredentialCreated;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.Optional;

/**
 * The phone lists an account as one that waits for proof, and cannot use it: it shows no code and no sign-in request for
 * it, and the provider has no credential for it there (rule R34).
 *
 * @param provider as it names itself in its events
 */
public record WaitsForProof(String phone, AccountName account, String provider) implements Check {

    @Override
    public String expectation() {
        return "the phone to wait for proof of " + account + ", and to be unable to use it until then";
    }

    @Override
    public Verdict decide(History history) {
        return Judgement.onScreen(
                history, phone, screen -> Judgement.passUnless(this, contradiction(screen, history), history));
    }

    private Optional<String> contradiction(Screen screen, History history) {
        List<Screen.Account> entries = screen.accounts().stream()
                .filter(entry -> AccountName.of(entry).equals(account))
                .toList();
        if (entries.size() != 1) {
            return Optional.of("it is listed " + entries.size() + " times");
        }
        return shown(screen, entries.get(0)).or(() -> registered(history));
    }

    private Optional<String> shown(Screen screen, Screen.Account entry) {
        if (entry.state() != AccountState.NEEDS_VERIFICATION) {
            return Optional.of("its state is '" + entry.state().wireName() + "'");
        }
        return screen.requests().stream().anyMatch(request -> request.account().equals(entry.id()))
                ? Optional.of("the phone shows a sign-in request for it")
                : Optional.empty();
    }

    private Optional<String> registered(History history) {
        return history.all(ProviderNoted.class)
                .map(ProviderNoted::event)
                .filter(CredentialCreated.class::isInstance)
                .map(CredentialCreated.class::cast)
                .filter(created -> created.provider().equals(provider)
                        && created.username().equalsIgnoreCase(account.username())
                        && created.deviceName().equals(phone))
                .map(ProviderEvent.CredentialCreated::credentialId)
                .findFirst()
                .map(id -> "its provider has created a credential for this phone");
    }
}
