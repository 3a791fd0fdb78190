package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.ActionTaken;
import dev.lifeboat.observation.Observation.ProviderNoted;
import dev.lifeboat.simulator.identity.ProviderEvent;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.spi.Screen;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * For a personal account the app asked for the password and then for a proof by e-mail or phone, and the provider got them
 * in that order; without a right password no proof was ever sent (rules R38, R39, R43).
 *
 * @param channel by which the proof has to have been accepted; empty if none need have been
 * @param since where the recovery of the account began
 */
public record PasswordFirst(String phone, AccountName account, Optional<ProofChannel> channel, int since)
        implements Check {

    private static final Set<PromptFor> PROOF = EnumSet.of(PromptFor.PROOF_CHANNEL, PromptFor.PROOF_CODE);

    @Override
    public String expectation() {
        return "the password of " + account + " to be asked for before a proof"
                + channel.map(by -> " by " + by.wireName()).orElse("");
    }

    @Override
    public Verdict decide(History history) {
        History deed = history.after(since);
        return Judgement.passUnless(this, asked(prompts(deed)).or(() -> received(events(deed))), history);
    }

    private List<PromptFor> prompts(History deed) {
        return deed.all(ActionTaken.class)
                .filter(taken -> taken.phone().equals(phone))
                .flatMap(taken -> taken.answer().screen().stream())
                .flatMap(screen -> screen.prompt().stream())
                .map(Screen.Prompt::asksFor)
                .toList();
    }

    private static Optional<String> asked(List<PromptFor> prompts) {
        int password = prompts.indexOf(PromptFor.SIGN_IN);
        if (password < 0) {
            return Optional.of("the app never asked for the password");
        }
        return prompts.subList(0, password).stream().anyMatch(PROOF::contains)
                ? Optional.of("the app asked for a proof before the password")
                : Optional.empty();
    }

    private List<ProviderEvent> events(History deed) {
        return deed.all(ProviderNoted.class)
                .map(ProviderNoted::event)
                .filter(event -> event.username().equalsIgnoreCase(account.username()))
                .toList();
    }

    private Optional<String> received(List<ProviderEvent> events) {
        boolean password = false;
        List<String> accepted = new ArrayList<>();
        for (ProviderEvent event : events) {
            if (event instanceof ProviderEvent.PasswordAccepted) {
                password = true;
            } else if (event instanceof ProviderEvent.ProofSent && !password) {
                return Optional.of("a proof was sent before a right password had arrived");
            } else if (event instanceof ProviderEvent.ProofAccepted proof) {
                accepted.add(String.valueOf(proof.channel()));
            }
        }
        return channel.isEmpty() || accepted.contains(channel.get().name())
                ? Optional.empty()
                : Optional.of(accepted.isEmpty() ? "no proof arrived" : "the proofs came by " + accepted);
    }
}
