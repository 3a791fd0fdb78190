package dev.lifeboat.driver;

import dev.lifeboat.observation.Redactor;
import dev.lifeboat.spi.Action;
import java.util.HashMap;
import java.util.Map;

/**
 * The ids that an app gives accounts and requests, without the secrets that may stand in them, and the way back: what is
 * recorded shows the redacted id, and the app is told its own.
 */
final class ShownIds {

    private final Redactor redactor;
    private final Map<String, String> shown = new HashMap<>();
    private final Map<String, String> own = new HashMap<>();

    ShownIds(Redactor redactor) {
        this.redactor = redactor;
    }

    /** The id as it is recorded; different ones stay different. */
    String shown(String id) {
        return shown.computeIfAbsent(id, this::unlike);
    }

    private String unlike(String id) {
        String redacted = redactor.redact(id);
        while (own.containsKey(redacted) && !own.get(redacted).equals(id)) {
            redacted += "'";
        }
        own.put(redacted, id);
        return redacted;
    }

    /** New secrets are known: what is shown from now on is redacted anew. */
    void forgetWhatIsOutdated() {
        shown.clear();
    }

    /** The action with the ids that the app gave. */
    Action own(Action action) {
        if (action instanceof Action.OpenAccount open) {
            return new Action.OpenAccount(own(open.account()));
        }
        if (action instanceof Action.SignInToRecover recover) {
            return new Action.SignInToRecover(own(recover.account()));
        }
        if (action instanceof Action.ScanQrToRecover recover) {
            return new Action.ScanQrToRecover(own(recover.account()));
        }
        if (action instanceof Action.RemoveAccount remove) {
            return new Action.RemoveAccount(own(remove.account()));
        }
        if (action instanceof Action.MoveAccount move) {
            return new Action.MoveAccount(own(move.account()), move.position());
        }
        if (action instanceof Action.ApproveSignIn approve) {
            return new Action.ApproveSignIn(own(approve.request()));
        }
        return action instanceof Action.DenySignIn deny ? new Action.DenySignIn(own(deny.request())) : action;
    }

    private String own(String id) {
        return own.getOrDefault(id, id);
    }
}
