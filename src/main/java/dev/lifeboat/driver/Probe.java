package dev.lifeboat.driver;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.PhoneNoted;
import dev.lifeboat.observation.Observation.ProviderNoted;
import dev.lifeboat.observation.Observation.StoreTouched;
import dev.lifeboat.observation.Observation.Touch;
import dev.lifeboat.simulator.identity.ProviderEvent;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.Capability;
import dev.lifeboat.spi.ClockSource;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.Screen.Account;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an app really lacks what its statement leaves out: asked for it, it refuses and changes nothing. */
final class Probe {

    private Probe() {}

    /** What an action takes that the statement leaves out. */
    static Optional<String> leftOut(ConformanceStatement statement, Action action) {
        if (action instanceof Action.AddAccount add && !statement.claims(add.kind())) {
            return Optional.of(add.kind().wireName() + " accounts");
        }
        return option(action.name()).filter(option -> !statement.claims(option)).map(Capability::wireName);
    }

    private static Optional<Capability> option(ActionName action) {
        return switch (action) {
            case ENTER_DETAILS -> Optional.of(Capability.MANUAL_ENTRY);
            case DELETE_BACKUP -> Optional.of(Capability.DELETE_BACKUP);
            case APPROVE_SIGN_IN, DENY_SIGN_IN -> Optional.of(Capability.PUSH);
            default -> Optional.empty();
        };
    }

    /**
     * What contradicts the statement in what came of an action.
     *
     * @param before the screen before it
     * @param answer what came back
     * @param after the screen after it
     * @param between what happened in the meantime
     * @param clock what the app goes by: by the real one its codes change meanwhile
     */
    static Optional<String> contradiction(
            Answer before, Answer answer, Answer after, History between, ClockSource clock) {
        if (answer instanceof Answer.Refused refused && refused.reason() == ActionRefused.Reason.MALFORMED) {
            return Optional.of("it found the action malformed, which it is not");
        }
        return inTheWorld(between)
                .or(() -> inTheScreens(before, after, clock))
                .or(() -> answer instanceof Answer.Refused ? Optional.empty() : Optional.of("it did not refuse"));
    }

    /** What it did beside refusing. To look at what is stored, or to stay signed in, changes nothing. */
    private static Optional<String> inTheWorld(History between) {
        if (between.all(StoreTouched.class).anyMatch(touch -> touch.touch() != Touch.READ)) {
            return Optional.of("it changed what is stored in the cloud");
        }
        return Stream.concat(
                        between.all(ProviderNoted.class)
                                .filter(noted -> !(noted.event() instanceof ProviderEvent.SessionRefreshed))
                                .map(ProviderNoted::words),
                        between.all(PhoneNoted.class).map(PhoneNoted::words))
                .findFirst()
                .map(words -> "this followed: " + words);
    }

    private static Optional<String> inTheScreens(Answer before, Answer after, ClockSource clock) {
        return before.screen().isEmpty() || after.screen().isEmpty()
                ? Optional.of("it showed no screen to compare")
                : change(before.screen().get(), after.screen().get(), clock);
    }

    private static Optional<String> change(Screen before, Screen after, ClockSource clock) {
        if (!after.prompt().equals(before.prompt())) {
            String asks = after.prompt()
                    .map(prompt -> "asked for " + prompt.asksFor().wireName())
                    .orElse("closed the prompt");
            return Optional.of("it " + asks);
        }
        if (after.accounts().size() != before.accounts().size()) {
            return Optional.of("it showed " + after.accounts().size() + " accounts instead of "
                    + before.accounts().size());
        }
        if (!accounts(after, clock).equals(accounts(before, clock))) {
            return Optional.of("it showed the accounts changed");
        }
        return after.backup().equals(before.backup()) ? Optional.empty() : Optional.of("it showed backup changed");
    }

    private static List<Account> accounts(Screen screen, ClockSource clock) {
        return clock == ClockSource.DEVICE
                ? screen.accounts()
                : screen.accounts().stream().map(Probe::withoutItsCode).toList();
    }

    private static Account withoutItsCode(Account account) {
        return new Account(
                account.id(),
                account.kind(),
                account.issuer(),
                account.username(),
                account.state(),
                account.push(),
                Optional.empty());
    }
}
