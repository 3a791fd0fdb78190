package dev.lifeboat.reference;

import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.spi.Screen.Notice;
import java.util.List;

/**
 * Asks where a proof code shall be sent (rule R39).
 *
 * @param signIn the question before
 * @param token good for proofs
 */
record AskProofChannel(AskSignIn signIn, String token, List<ProofChannel> channels) implements Step {

    @Override
    public SignInFlow flow() {
        return signIn.flow();
    }

    @Override
    public PromptFor asksFor() {
        return PromptFor.PROOF_CHANNEL;
    }

    @Override
    public List<ActionName> answers() {
        return List.of(ActionName.CHOOSE_PROOF);
    }

    @Override
    public Turn answer(Action action) {
        return send(((Action.ChooseProof) action).channel());
    }

    /** Has a new code sent there. */
    Turn send(ProofChannel channel) {
        if (!channels.contains(channel)) {
            throw ActionRefused.doesNotFit("This account has no proof by " + channel.wireName() + ".");
        }
        try {
            signIn.microsoft().sendProof(token, channel);
            return Turn.ask(new AskProofCode(this, channel));
        } catch (ProofLapsed lapsed) {
            return Turn.ask(signIn, lapsed.notice());
        }
    }

    @Override
    public List<Notice> cancel() {
        return signIn.cancel();
    }
}
