package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.simulator.identity.ProofMessage;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.Screen;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A person goes through a flow: does something, and answers the prompts as they come, each sort once. Where the same
 * prompt comes again the answer was refused, and the person stops there.
 */
final class Conversation {

    private final Stage stage;
    private final Handset handset;
    private final Manner manner;
    private final Set<PromptFor> answered = EnumSet.noneOf(PromptFor.class);

    Conversation(Stage stage, Handset handset, Manner manner) {
        this.stage = stage;
        this.handset = handset;
        this.manner = manner;
    }

    /** The last answer of the app: the end of the flow, or where it stopped. */
    Answer begin(Action action) {
        Answer answer = perform(action);
        Optional<Action> next = reply(answer);
        while (next.isPresent()) {
            answer = perform(next.get());
            next = reply(answer);
        }
        return answer;
    }

    private Answer perform(Action action) {
        return stage.heard(handset.id(), handset.perform(action));
    }

    private Optional<Action> reply(Answer answer) {
        return answer.screen()
                .flatMap(Screen::prompt)
                .filter(prompt -> answered.add(prompt.asksFor()))
                .map(this::reply);
    }

    private Action reply(Screen.Prompt prompt) {
        return manner.insteadAt(prompt.asksFor()).orElseGet(() -> usual(prompt));
    }

    private Action usual(Screen.Prompt prompt) {
        return switch (prompt.asksFor()) {
            case SIGN_IN -> new Action.SignIn(manner.username(), manner.password());
            case PROOF_CHANNEL ->
                new Action.ChooseProof(
                        prompt.channels().contains(manner.proof())
                                ? manner.proof()
                                : prompt.channels().get(0));
            case PROOF_CODE -> new Action.EnterProof(arrivedCode(stage, manner.username()));
            case QR_CODE -> new Action.ScanQr();
            case CONFIRM -> new Action.Confirm();
        };
    }

    /** The newest code that the person finds, wherever the app had it sent. */
    static String arrivedCode(Stage stage, String username) {
        return stage.world().mailbox().messages().stream()
                .filter(message -> message.username().equalsIgnoreCase(username))
                .reduce((earlier, later) -> later)
                .map(ProofMessage::code)
                .orElse("000000");
    }
}
