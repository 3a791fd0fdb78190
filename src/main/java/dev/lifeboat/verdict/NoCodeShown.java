package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;

/** The phone lists an account but shows no code for it. */
public record NoCodeShown(String phone, AccountName account) implements Check {

    @Override
    public String expectation() {
        return "the phone to list " + account + " without a code";
    }

    @Override
    public Verdict decide(History history) {
        return Judgement.onScreen(
                history,
                phone,
                screen -> screen.accounts().stream()
                        .filter(entry -> AccountName.of(entry).equals(account))
                        .findFirst()
                        .map(entry -> entry.code().isEmpty()
                                ? Judgement.pass()
                                : Judgement.fail(
                                        this,
                                        "it shows the code " + entry.code().get(),
                                        history))
                        .orElseGet(() -> Judgement.fail(this, "it does not list it", history)));
    }
}
