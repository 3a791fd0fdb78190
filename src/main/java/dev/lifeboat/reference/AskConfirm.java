package dev.lifeboat.reference;

import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.Screen.Notice;
import java.util.List;

/** Asks whether a backup that this installation neither wrote nor restored may be replaced (rule X01). */
record AskConfirm(TurnOnBackup flow, Location location, MicrosoftSession session) implements Step {

    @Override
    public PromptFor asksFor() {
        return PromptFor.CONFIRM;
    }

    @Override
    public List<ActionName> answers() {
        return List.of(ActionName.CONFIRM);
    }

    @Override
    public Turn answer(Action action) {
        return flow.confirmed(location, session);
    }

    @Override
    public List<Notice> cancel() {
        return flow.declined();
    }
}
