package dev.lifeboat.reference;

import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PromptReason;
import java.util.Optional;

/** A recovered personal account gets a credential on this phone after password and proof (rules R37 to R39, R43). */
record SignInToRecover(Installation installation, Account recovering) implements SignInFlow {

    @Override
    public PromptReason why() {
        return PromptReason.RECOVER_ACCOUNT;
    }

    @Override
    public Optional<String> account() {
        return Optional.of(recovering.id());
    }

    @Override
    public boolean demandsProof() {
        return true;
    }

    @Override
    public void check(String username) {
        if (!recovering.entry().isUser(username.strip())) {
            throw new Setback(
                    NoticeCode.WRONG_ACCOUNT,
                    "Sign in as " + recovering.entry().username() + " to recover this account.");
        }
    }

    @Override
    public Turn signedIn(MicrosoftSession session) {
        try {
            new Enrolment(installation).personal(session);
            return Turn.end();
        } catch (Setback setback) {
            return Turn.end(setback.notice());
        }
    }
}
