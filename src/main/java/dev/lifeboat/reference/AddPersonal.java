package dev.lifeboat.reference;

import dev.lifeboat.spi.PromptReason;

/** Adds a personal account: sign-in, proof, and a credential of this phone's own. */
record AddPersonal(Installation installation) implements SignInFlow {

    @Override
    public PromptReason why() {
        return PromptReason.ADD_ACCOUNT;
    }

    @Override
    public boolean demandsProof() {
        return true;
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
