package dev.lifeboat.report;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.ActionTaken;
import dev.lifeboat.observation.Observation.AppStarted;
import dev.lifeboat.observation.Observation.CodeTried;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Observation.StoreSearched;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.WireName;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
            return taken.phone() + ": " + of(taken.action(), names) + " → " + of(taken.answer());
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
        if (done instanceof StoreSearched searched) {
            return searched(searched);
        }
        return done instanceof Observation.WorldChanged changed ? "world: " + changed.what() : done.toString();
    }

    private static String searched(StoreSearched search) {
        return "searched %s of %s: %d values, %d bytes, %d of %d payloads opened; found as they lie there: %s; opened: %s"
                .formatted(
                        search.store().wireName(),
                        search.account(),
                        search.values(),
                        search.bytes(),
                        search.openedPayloads(),
                        search.payloads(),
                        search.lying().isEmpty() ? "nothing" : String.join(", ", search.lying()),
                        search.opened().isEmpty() ? "nothing" : String.join(", ", search.opened()));
    }

    /** The action with its fields; what is longer than a line is cut. */
    private static String of(Action action, CastNames names) {
        List<String> words = new ArrayList<>(List.of(action.name().wireName()));
        for (RecordComponent field : action.getClass().getRecordComponents()) {
            value(action, field)
                    .map(value -> field.getName().equals("account") ? names.account(value) : value)
                    .ifPresent(words::add);
        }
        return Abbreviation.to(LONGEST, String.join(" ", words));
    }

    private static Optional<String> value(Action action, RecordComponent field) {
        try {
            Object value = field.getAccessor().invoke(action);
            return Optional.ofNullable(
                    value instanceof WireName name ? name.wireName() : Objects.toString(value, null));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the actions of the SPI are public records", e);
        }
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
