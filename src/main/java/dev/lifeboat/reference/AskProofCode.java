package dev.lifeboat.reference;

import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.spi.Screen.Notice;
import java.util.List;

/**
 * Asks for the code that was sent; a new one may be had, the other way too.
 *
 * @param choice the question before
 * @param channel where the code went
 */
record AskProofCode(AskProofChannel choice, ProofChannel channel) implements Step {

    @Override
    public SignInFlow flow() {
        return choice.flow();
    }

    @Override
    public PromptFor asksFor() {
        return PromptFor.PROOF_CODE;
    }

    @Override
    public List<ActionName> answers() {
        return List.of(ActionName.ENTER_PROOF, ActionName.CHOOSE_PROOF);
    }

    @Override
    public Turn answer(Action action) {
        if (action instanceof Action.ChooseProof chosen) {
            return choice.send(chosen.channel());
        }
        return verify(((Action.EnterProof) action).code().strip());
    }

    private Turn verify(String code) {
        AskSignIn signIn = choice.signIn();
        try {
            return flow().signedIn(signIn.microsoft().verify(choice.token(), channel, code));
        } catch (ProofLapsed lapsed) {
            return Turn.ask(signIn, lapsed.notice());
        }
    }

    @Override
    public List<Notice> cancel() {
        return choice.cancel();
    }
}
