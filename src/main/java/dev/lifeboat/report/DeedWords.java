package dev.lifeboat.report;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.ActionTaken;
import dev.lifeboat.observation.Observation.AppStarted;
import dev.lifeboat.observation.Observation.CodeTried;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.spi.Screen;
import java.util.Locale;
import java.util.stream.Collectors;

/** A deed in a line: {@code new phone: sign-in ana@outlook.example → accounts, recovered}. */
final class DeedWords {

    private static final int LONGEST = 120;

    private DeedWords() {}

    static String of(Deed deed, CastNames names) {
        return deed.done()
                .map(Entry::observation)
                .map(done -> names.in(of(done, names)))
                .orElse("afterwards");
    }

    private static String of(Observation done, CastNames names) {
        if (done instanceof ActionTaken taken) {
            return taken.phone() + ": " + Abbreviation.to(LONGEST, ActionWords.of(taken.action(), names)) + " → "
                    + of(taken.answer());
        }
        if (done instanceof AppStarted started) {
            String how = started.start().name().toLowerCase(Locale.ROOT);
            return started.phone() + ": app " + how + " → " + of(started.answer());
        }
        if (done instanceof Observation.ScreenRead read) {
            return read.phone() + ": looked at → " + of(read.answer());
        }
        if (done instanceof Observation.AppRemoved removed) {
            return removed.phone() + ": app removed";
        }
        if (done instanceof CodeTried tried) {
            return tried.phone() + ": code " + tried.code() + " of " + tried.account() + " was "
                    + (tried.accepted() ? "accepted" : "refused")
                    + tried.device()
                            .map(device -> " as that of device " + device)
                            .orElse("");
        }
        return done instanceof Observation.WorldChanged changed ? "world: " + changed.what() : LookWords.of(done);
    }

    static String of(Answer answer) {
        if (answer instanceof Answer.Refused refused) {
            return "refused: "
                    + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        if (answer instanceof Answer.Broken) {
            return "no usable answer";
        }
        return answer.screen().map(DeedWords::of).orElse("no screen");
    }

    private static String of(Screen screen) {
        String view = screen.prompt()
                .map(prompt -> "asks for " + prompt.asksFor().wireName())
                .orElseGet(() -> screen.view().wireName());
        String notices = screen.notices().stream()
                .map(notice -> notice.code().code())
                .distinct()
                .collect(Collectors.joining(", "));
        return notices.isEmpty() ? view : view + ": " + Abbreviation.to(LONGEST, notices);
    }
}
