package dev.lifeboat.selfcheck.mutant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.reference.Answer;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.io.IOException;
import java.util.Optional;

/** An app that knows which work account it is recovering, and may take it for recovered without its provider. */
class WorkRecovery extends Flaw {

    private Optional<Screen.Account> recovering = Optional.empty();

    WorkRecovery(DeviceEnvironment phone) {
        super(phone);
    }

    @Override
    Screen perform(Action action, RunningApp app) {
        if (action instanceof Action.ScanQrToRecover recover) {
            recovering = app.screen().account(recover.account());
        } else if (action instanceof Action.AddAccount) {
            recovering = Optional.empty();
        }
        return app.perform(action);
    }

    @Override
    Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
        Answer answer = network.send(call);
        return call.activates() && recovering.isPresent() ? activated(call, answer) : answer;
    }

    /** What is made of the provider's answer to a code. */
    Answer activated(Call call, Answer answer) {
        return answer;
    }

    final Optional<Screen.Account> recovering() {
        return recovering;
    }

    /** What a provider would answer if it had taken the code. */
    final Answer pretended() {
        ObjectNode issued = Json.object()
                .put("credentialId", "local")
                .put("issuer", recovering.orElseThrow().issuer())
                .put("username", recovering.orElseThrow().username())
                .put("push", true);
        return Interception.answer(201, issued.toString());
    }
}
