package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;

/** The phone shows no sign-in request at all. */
public record NoRequestShown(String phone) implements Check {

    @Override
    public String expectation() {
        return "the phone to show no sign-in request";
    }

    @Override
    public Verdict decide(History history) {
        return Judgement.onScreen(
                history,
                phone,
                screen -> screen.requests().isEmpty()
                        ? Judgement.pass()
                        : Judgement.fail(this, screen.requests().size() + " requests", history));
    }
}
