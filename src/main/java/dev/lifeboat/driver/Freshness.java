package dev.lifeboat.driver;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.spi.Screen;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether an app that was just installed begins with nothing. What it knows then it can only have from a life before this
 * one, and nothing that it does could be laid to this example.
 */
final class Freshness {

    private Freshness() {}

    /** The answer to an installation; broken if the screen shows what nobody can have told the app yet. */
    static Answer checked(Answer answer) {
        List<String> known = answer.screen().map(Freshness::known).orElse(List.of());
        return known.isEmpty()
                ? answer
                : new Answer.Broken("freshly installed, it showed " + String.join(" and ", known)
                        + ": installing has to begin with nothing, whatever was on that phone or another before");
    }

    private static List<String> known(Screen screen) {
        List<String> known = new ArrayList<>();
        if (!screen.accounts().isEmpty()) {
            known.add("accounts already (" + screen.accounts().size() + ")");
        }
        if (screen.backup().recoveryAccount().isPresent()) {
            known.add("a recovery account already");
        }
        if (screen.backup().lastSuccess().isPresent()) {
            known.add("a backup made already");
        }
        if (!screen.requests().isEmpty()) {
            known.add("sign-in requests already");
        }
        return known;
    }
}
