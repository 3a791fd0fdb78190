package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Observation.Exchanged;
import dev.lifeboat.observation.Observation.PhoneNoted;
import dev.lifeboat.observation.Observation.ProviderNoted;
import dev.lifeboat.simulator.device.PhoneEvent;
import dev.lifeboat.simulator.identity.ProviderEvent;
import dev.lifeboat.spi.AccountKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * On its way to a new credential the phone first brought the proof: the provider's word that password and code were right,
 * or a scan of the QR code. A request for the credential counts even where the provider refused it (rule R37).
 *
 * @param since where the recovery of the account began
 */
public record ProofFirst(String phone, AccountName account, int since) implements Check {

    @Override
    public String expectation() {
        return "the proof for " + account + " to come before its new credential is asked for";
    }

    @Override
    public Verdict decide(History history) {
        History deed = history.after(since);
        OptionalInt asked = first(deed, this::asksForCredential);
        OptionalInt proven = first(deed, this::proves);
        if (asked.isEmpty()) {
            return Judgement.fail(this, "no credential was ever asked for", history);
        }
        if (proven.isEmpty()) {
            return Judgement.fail(this, "a credential was asked for without any proof", List.of(asked.getAsInt()));
        }
        return proven.getAsInt() < asked.getAsInt()
                ? Judgement.pass()
                : Judgement.fail(
                        this,
                        "the credential was asked for before the proof",
                        List.of(asked.getAsInt(), proven.getAsInt()));
    }

    private interface Test {
        boolean fits(Observation observation);
    }

    private static OptionalInt first(History history, Test test) {
        return history.entries().stream()
                .filter(entry -> test.fits(entry.observation()))
                .mapToInt(Entry::number)
                .findFirst();
    }

    private boolean asksForCredential(Observation observation) {
        return observation instanceof Exchanged exchange
                && exchange.phone().equals(phone)
                && exchange.operation()
                        .equals(Optional.of(
                                account.kind() == AccountKind.PERSONAL ? "credentials-create" : "activate"));
    }

    private boolean proves(Observation observation) {
        if (account.kind() == AccountKind.PERSONAL) {
            return observation instanceof ProviderNoted noted
                    && noted.event() instanceof ProviderEvent.ProofAccepted proof
                    && proof.username().equalsIgnoreCase(account.username());
        }
        return observation instanceof PhoneNoted noted
                && noted.event() instanceof PhoneEvent.FrameTaken frame
                && frame.phone().equals(phone)
                && frame.somethingInFront();
    }
}
