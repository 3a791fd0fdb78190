package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;

/** The phone lists an account but shows no code for it; where it does not list it, nothing can be concluded. */
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
                        .orElseGet(this::notListed));
    }

    private Verdict notListed() {
        return new Verdict.Inconclusive(
                Verdict.Origin.NOT_ARRANGED,
                "Not arranged: " + phone + " does not list " + account
                        + ", so it could show no code for it. Whether that is a fault is judged by the examples of R29");
    }
}
