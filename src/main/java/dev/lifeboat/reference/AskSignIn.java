package dev.lifeboat.reference;

import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.Screen.Notice;
import java.util.List;

/** Asks for the user name and password of a personal account. */
record AskSignIn(SignInFlow flow, MicrosoftClient microsoft) implements Step {

    @Override
    public PromptFor asksFor() {
        return PromptFor.SIGN_IN;
    }

    @Override
    public List<ActionName> answers() {
        return List.of(ActionName.SIGN_IN);
    }

    @Override
    public Turn answer(Action action) {
        Action.SignIn given = (Action.SignIn) action;
        flow.check(given.username());
        SignInResult result = microsoft.signIn(given.username(), given.password());
        if (result instanceof MicrosoftSession session && !flow.demandsProof()) {
            return flow.signedIn(session);
        }
        // R38: the password, and then something more.
        String token = result.proofToken();
        try {
            return Turn.ask(new AskProofChannel(this, token, microsoft.proofs(token)));
        } catch (ProofLapsed lapsed) {
            return Turn.ask(this, lapsed.notice());
        }
    }

    @Override
    public List<Notice> cancel() {
        return flow.signInLeft();
    }
}
