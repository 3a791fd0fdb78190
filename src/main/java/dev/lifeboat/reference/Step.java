package dev.lifeboat.reference;

import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.spi.Screen.Notice;
import java.util.List;

/** A question that is open, and what the answers to it lead to. */
sealed interface Step permits AskSignIn, AskProofChannel, AskProofCode, AskQrCode, AskConfirm {

    /** What it is asked for. */
    Flow flow();

    PromptFor asksFor();

    default List<ProofChannel> channels() {
        return List.of();
    }

    /** The actions that answer it, {@code cancel} aside. */
    List<ActionName> answers();

    /**
     * Takes an answer, one of {@link #answers()}.
     *
     * @throws Setback if it did not work; the same question stays open
     */
    Turn answer(Action action);

    /** The person leaves it; what is to be said of that. */
    List<Notice> cancel();
}
