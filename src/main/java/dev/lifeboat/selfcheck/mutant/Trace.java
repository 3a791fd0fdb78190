package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.ActionTaken;
import dev.lifeboat.observation.Observation.AppStarted;
import dev.lifeboat.observation.Observation.Exchanged;
import dev.lifeboat.observation.Observation.ScreenRead;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.Screen;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the correct app did and met in one example.
 *
 * @param listed every account that any screen listed
 */
public record Trace(History history, Set<Listed> listed) {

    /** An account as it stays while its code and its state change. */
    public record Listed(AccountKind kind, String issuer, String username) {

        private static Listed of(Screen.Account account) {
            return new Listed(account.kind(), account.issuer(), account.username());
        }
    }

    public Trace {
        listed = Set.copyOf(listed);
    }

    public Trace(History history) {
        this(history, listed(history));
    }

    /** Hundreds of screens show the same objects. */
    private static Set<Listed> listed(History history) {
        Set<Screen.Account> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        screens(history).map(Screen::accounts).forEach(seen::addAll);
        return seen.stream().map(Listed::of).collect(Collectors.toSet());
    }

    /** What the person did in the app, in order. */
    public Stream<ActionTaken> actions() {
        return history.all(ActionTaken.class);
    }

    /** What was sent and answered, in order; the target is what follows the phone's address, from its slash. */
    public Stream<Exchanged> exchanges() {
        return history.all(Exchanged.class);
    }

    /** Every start of the app. */
    public Stream<AppStarted> starts() {
        return history.all(AppStarted.class);
    }

    /** Every screen that was shown, in order. */
    public Stream<Screen> screens() {
        return screens(history);
    }

    /** What the clocks of the phones said. */
    public Stream<Instant> clocks() {
        return exchanges()
                .filter(exchange -> exchange.target().endsWith("/os/clock") && exchange.status() == 200)
                .map(exchange -> Json.read(exchange.responseBody()))
                .map(answer -> Instant.parse(answer.path("now").asText()));
    }

    /** Every text in which the address of a third-party account may stand: what the camera saw, and what was typed. */
    public Stream<String> scannedOrTyped() {
        Stream<String> scanned = exchanges()
                .filter(exchange -> exchange.target().contains("camera/"))
                .map(Exchanged::responseBody);
        Stream<String> typed = actions()
                .map(ActionTaken::action)
                .filter(Action.EnterDetails.class::isInstance)
                .map(action -> ((Action.EnterDetails) action).uri())
                .filter(Objects::nonNull);
        return Stream.of(scanned, typed).flatMap(texts -> texts);
    }

    private static Stream<Screen> screens(History history) {
        return history.all(Observation.class).flatMap(Trace::screen);
    }

    private static Stream<Screen> screen(Observation observation) {
        if (observation instanceof ActionTaken taken) {
            return taken.answer().screen().stream();
        }
        if (observation instanceof ScreenRead read) {
            return read.answer().screen().stream();
        }
        return observation instanceof AppStarted started ? started.answer().screen().stream() : Stream.of();
    }
}
