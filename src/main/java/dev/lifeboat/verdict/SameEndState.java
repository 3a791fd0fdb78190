package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.ProviderNoted;
import dev.lifeboat.simulator.identity.ProviderEvent.CredentialCreated;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Screen;
import java.util.Optional;

/**
 * An account that was recovered on two phones by different ways is ready and the same on both, and its provider has a
 * credential for either (rule R49).
 *
 * @param provider as it names itself in its events
 */
public record SameEndState(String phone, String other, AccountName account, String provider) implements Check {

    @Override
    public String expectation() {
        return account + " to be ready, and the same on both phones";
    }

    @Override
    public Verdict decide(History history) {
        return Judgement.onScreen(
                history,
                phone,
                one -> Judgement.onScreen(
                        history, other, two -> Judgement.passUnless(this, contradiction(one, two, history), history)));
    }

    private Optional<String> contradiction(Screen one, Screen two, History history) {
        Optional<Look> here = look(one);
        Optional<Look> there = look(two);
        if (here.isEmpty() || there.isEmpty()) {
            return Optional.of("it is not listed on both");
        }
        if (here.get().state() != AccountState.READY || !here.equals(there)) {
            return Optional.of(here.get() + " on one phone and " + there.get() + " on the other");
        }
        return registered(history, phone) && registered(history, other)
                ? Optional.empty()
                : Optional.of("its provider has not created a credential for each");
    }

    /** What of an entry has to be the same: neither its id nor the code itself. */
    private record Look(AccountState state, boolean push, boolean code) {

        @Override
        public String toString() {
            return state.wireName() + (push ? " with push" : "") + (code ? " with codes" : "");
        }
    }

    private Optional<Look> look(Screen screen) {
        return screen.accounts().stream()
                .filter(entry -> AccountName.of(entry).equals(account))
                .map(entry -> new Look(entry.state(), entry.push(), entry.code().isPresent()))
                .findFirst();
    }

    private boolean registered(History history, String device) {
        return history.all(ProviderNoted.class)
                .map(ProviderNoted::event)
                .filter(CredentialCreated.class::isInstance)
                .map(CredentialCreated.class::cast)
                .anyMatch(created -> created.provider().equals(provider)
                        && created.username().equalsIgnoreCase(account.username())
                        && created.deviceName().equals(device));
    }
}
