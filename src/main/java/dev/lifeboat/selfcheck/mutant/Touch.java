package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.ActionTaken;
import dev.lifeboat.observation.Observation.AppRemoved;
import dev.lifeboat.observation.Observation.AppStarted;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Observation.Exchanged;
import dev.lifeboat.observation.Observation.PhoneBought;
import dev.lifeboat.observation.Observation.PrivateKeysSearched;
import dev.lifeboat.observation.Observation.Start;
import dev.lifeboat.observation.Observation.StoreSearched;
import dev.lifeboat.selfcheck.mutant.Trace.Listed;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something in the trace of the correct app without which a fault cannot make any difference. An app with the fault does
 * word for word the same up to the first such moment; so where there is none, it does the same to the end. Saying too
 * much costs time only; saying too little hides an example, which {@code self-check --full} finds out.
 */
@FunctionalInterface
public interface Touch {

    /** Nothing is excluded. */
    Touch ANYTHING = trace -> true;

    boolean in(Trace trace);

    /** One of these. */
    static Touch any(Touch... touches) {
        return trace -> List.of(touches).stream().anyMatch(touch -> touch.in(trace));
    }

    /** Both. */
    default Touch and(Touch other) {
        return trace -> in(trace) && other.in(trace);
    }

    /** A phone of this platform is there, whatever platform the example is played for. */
    static Touch on(Platform platform) {
        return trace -> trace.history().all(PhoneBought.class).anyMatch(phone -> phone.platform() == platform);
    }

    /** The person does one of these, whatever comes of it. */
    static Touch doing(ActionName... actions) {
        Set<ActionName> wanted = Set.of(actions);
        return trace ->
                trace.actions().anyMatch(taken -> wanted.contains(taken.action().name()));
    }

    /** The person does this so many times at least, on all phones together. */
    static Touch doing(ActionName action, int times) {
        return trace ->
                trace.actions().filter(taken -> taken.action().name() == action).count() >= times;
    }

    /** The person does one and later the other on the same phone. */
    static Touch inTurn(ActionName earlier, ActionName later) {
        return trace -> {
            Set<String> begun = new HashSet<>();
            return trace.actions().anyMatch(taken -> {
                ActionName action = taken.action().name();
                boolean both = action == later && begun.contains(taken.phone());
                if (action == earlier) {
                    begun.add(taken.phone());
                }
                return both;
            });
        };
    }

    /** The app sends such a request, answered or not. */
    static Touch calling(String method, String name) {
        return exchanging(exchange -> exchange.method().equals(method)
                && exchange.target().replaceFirst("^/", "").startsWith(name));
    }

    /** The app sends such a request and gets such an answer, if any. */
    static Touch exchanging(Predicate<Exchanged> like) {
        return trace -> trace.exchanges().anyMatch(like);
    }

    /** The app sends so many such requests at least, on all phones together. */
    static Touch exchanging(Predicate<Exchanged> like, int times) {
        return trace -> trace.exchanges().filter(like).count() >= times;
    }

    /** An account is added by something that the camera sees, or the person types, in which there is such a text. */
    static Touch provisioning(String pattern) {
        Predicate<String> there = Pattern.compile(pattern).asPredicate();
        return trace -> trace.scannedOrTyped().anyMatch(there);
    }

    /** The kit opens what lies in a store or was sent: who changes only what is sealed is found by nothing else. */
    static Touch opening() {
        return trace -> trace.history()
                .all(Observation.class)
                .anyMatch(seen -> seen instanceof StoreSearched || seen instanceof PrivateKeysSearched);
    }

    /** A screen is shown like this. */
    static Touch showing(Predicate<Screen> like) {
        return trace -> trace.screens().anyMatch(like);
    }

    /** A screen carries one of these notices. */
    static Touch noting(NoticeCode... codes) {
        return showing(screen -> List.of(codes).stream().anyMatch(screen::notes));
    }

    /** A question is open for this reason. */
    static Touch asking(PromptReason why) {
        return showing(
                screen -> screen.prompt().filter(prompt -> prompt.why() == why).isPresent());
    }

    /** A screen lists so many accounts at least. */
    static Touch listing(int accounts) {
        return showing(screen -> screen.accounts().size() >= accounts);
    }

    /** A screen lists an account like this. */
    static Touch listing(Predicate<Screen.Account> like) {
        return showing(screen -> screen.accounts().stream().anyMatch(like));
    }

    /** Of the accounts that screens list, those together are like this. */
    static Touch knowing(Predicate<Set<Listed>> like) {
        return trace -> like.test(trace.listed());
    }

    /** Screens list two accounts that are alike so. */
    static Touch knowingTwo(BiPredicate<Listed, Listed> alike) {
        return knowing(listed -> listed.stream()
                .anyMatch(one -> listed.stream().anyMatch(other -> !one.equals(other) && alike.test(one, other))));
    }

    /** A screen lists an account of this kind. */
    static Touch listing(AccountKind kind) {
        return listing(account -> account.kind() == kind);
    }

    /** The app's process is killed and started again. */
    static Touch restarting() {
        return trace -> trace.starts().anyMatch(start -> start.start() == Start.RESTARTED);
    }

    /** The app is installed on a phone on which it was before. */
    static Touch reinstalling() {
        return trace -> {
            Set<String> phones = new HashSet<>();
            return trace.starts()
                    .filter(start -> start.start() == Start.INSTALLED)
                    .anyMatch(start -> !phones.add(start.phone()));
        };
    }

    /** The app is removed from a phone, and something goes on in an app after that. */
    static Touch outliving() {
        return trace -> trace.history()
                .all(Observation.class)
                .dropWhile(seen -> !(seen instanceof AppRemoved))
                .anyMatch(seen -> seen instanceof AppStarted || seen instanceof ActionTaken);
    }

    /** So many different user names are signed in with, on all phones together. */
    static Touch signingInAs(int names) {
        return trace -> trace.actions()
                        .map(taken -> taken.action())
                        .filter(Action.SignIn.class::isInstance)
                        .map(action -> ((Action.SignIn) action).username())
                        .distinct()
                        .count()
                >= names;
    }

    /** So much simulated time passes from the beginning to the end, or a phone's clock is set to such a time. */
    static Touch passing(Duration time) {
        return trace -> {
            List<Instant> moments = Stream.concat(
                            trace.history().entries().stream().map(Entry::at), trace.clocks())
                    .sorted()
                    .toList();
            return !moments.isEmpty()
                    && !moments.get(moments.size() - 1).isBefore(moments.get(0).plus(time));
        };
    }
}
