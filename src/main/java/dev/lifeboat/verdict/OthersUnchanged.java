package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.ProviderNoted;
import dev.lifeboat.simulator.identity.ProviderEvent;
import dev.lifeboat.simulator.identity.ProviderEvent.CredentialCreated;
import dev.lifeboat.simulator.identity.ProviderEvent.CredentialDeleted;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.Optional;

/**
 * Proving one account left every other account on the phone as it was, on the screen and at its provider (rule R43). Codes
 * are not compared: they change with time.
 *
 * @param since where the recovery of the account began
 */
public record OthersUnchanged(String phone, AccountName account, int since) implements Check {

    @Override
    public String expectation() {
        return "no account but " + account + " to have changed";
    }

    @Override
    public Verdict decide(History history) {
        return Judgement.onScreen(
                history,
                phone,
                screen -> Judgement.passUnless(this, shown(history, screen).or(() -> registered(history)), history));
    }

    private Optional<String> shown(History history, Screen now) {
        List<Screen.Account> before =
                history.until(since).lastScreen(phone).map(this::others).orElse(List.of());
        List<Screen.Account> after = others(now);
        if (before.isEmpty()) {
            throw new IllegalStateException("no other account was on " + phone + ", so none could have changed");
        }
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(described(after) + " instead of " + described(before));
    }

    private List<Screen.Account> others(Screen screen) {
        return screen.accounts().stream()
                .filter(entry -> !AccountName.of(entry).equals(account))
                .map(OthersUnchanged::withoutCode)
                .toList();
    }

    private static Screen.Account withoutCode(Screen.Account entry) {
        return new Screen.Account(
                entry.id(),
                entry.kind(),
                entry.issuer(),
                entry.username(),
                entry.state(),
                entry.push(),
                Optional.empty());
    }

    private static List<String> described(List<Screen.Account> entries) {
        return entries.stream()
                .map(entry -> AccountName.of(entry) + " " + entry.state().wireName())
                .toList();
    }

    private Optional<String> registered(History history) {
        return history.after(since)
                .all(ProviderNoted.class)
                .map(ProviderNoted::event)
                .filter(event -> event instanceof CredentialCreated || event instanceof CredentialDeleted)
                .map(ProviderEvent::username)
                .filter(username -> !username.equalsIgnoreCase(account.username()))
                .findFirst()
                .map(username -> "a credential of " + username + " came or went");
    }
}
