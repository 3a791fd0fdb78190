package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.CodeTried;
import dev.lifeboat.observation.Observation.Entry;
import java.util.List;
import java.util.Optional;

/**
 * The provider accepted the code that the phone showed for an account.
 *
 * @param ownDevice whether the provider must attribute it to this very phone (rule R32)
 */
public record CodeAccepted(String phone, AccountName account, boolean ownDevice) implements Check {

    @Override
    public String expectation() {
        return "the provider to accept the code of " + account + " on this phone"
                + (ownDevice ? " as that of its own credential" : "");
    }

    @Override
    public Verdict decide(History history) {
        List<Entry> tries = history.entries(
                CodeTried.class,
                tried -> tried.phone().equals(phone) && tried.account().equals(account.toString()));
        if (tries.isEmpty()) {
            throw new IllegalStateException("no code of " + account + " on " + phone + " was shown to its provider");
        }
        Entry last = tries.get(tries.size() - 1);
        CodeTried tried = (CodeTried) last.observation();
        return contradiction(tried)
                .map(seen -> Judgement.fail(this, seen, List.of(last.number())))
                .orElseGet(Judgement::pass);
    }

    private Optional<String> contradiction(CodeTried tried) {
        if (tried.code().isEmpty()) {
            return Optional.of("the phone shows no code for it");
        }
        if (!tried.accepted()) {
            return Optional.of("the code " + tried.code() + " was refused");
        }
        if (ownDevice && !tried.device().equals(Optional.of(phone))) {
            return Optional.of("the code is that of a credential of "
                    + tried.device().map(device -> "device " + device).orElse("no known device"));
        }
        return Optional.empty();
    }
}
