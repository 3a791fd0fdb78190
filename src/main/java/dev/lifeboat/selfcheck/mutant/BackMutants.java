package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.reference.Account;
import dev.lifeboat.reference.Answer;
import dev.lifeboat.selfcheck.mutant.Trace.Listed;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Apps whose recoveries begin elsewhere, or bring back nothing, too little or too much (rules R04, R26, R27, R29). */
final class BackMutants {

    private BackMutants() {}

    static List<Mutant> all() {
        return Stream.of(anotherDevice(), gates(), entries(), whole())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> anotherDevice() {
        return List.of(
                Mutant.of(
                                "R04-lets-keys-die-after-a-season",
                                Layer.KEYS,
                                "cannot get at the key of a backup that is more than a hundred days old",
                                () -> {
                                    Map<String, Instant> made = new ConcurrentHashMap<>();
                                    return Flaw.app(phone -> new DyingKeys(phone, made));
                                })
                        .when(Condition.TIME)
                        .touching(Touch.passing(Duration.ofDays(100))),
                Mutant.of(
                                "R04-says-recovered-where-nothing-was-backed-up",
                                Layer.SCREEN,
                                "says that it recovered where nobody has ever switched backup on",
                                () -> {
                                    Shared<AtomicReference<Boolean>> switched =
                                            new Shared<>(() -> new AtomicReference<>(false));
                                    return Flaw.app(phone -> new Flaw(phone) {
                                        @Override
                                        Screen perform(Action action, RunningApp app) {
                                            if (action instanceof Action.TurnOnBackup) {
                                                switched.of(phone).set(true);
                                            }
                                            return app.perform(action);
                                        }

                                        @Override
                                        Screen shown(Screen screen) {
                                            return switched.of(phone).get()
                                                    ? screen
                                                    : Retouch.instead(
                                                            screen,
                                                            NoticeCode.BACKUP_UNAVAILABLE,
                                                            NoticeCode.RECOVERED);
                                        }
                                    });
                                })
                        .when(Condition.ORDER)
                        .touching(Touch.noting(NoticeCode.BACKUP_UNAVAILABLE)),
                Mutant.of(
                                "R04-shows-what-another-phone-holds",
                                Layer.SCREEN,
                                "shows the accounts of the person's other phone where that has never backed up",
                                () -> {
                                    Shared<Map<String, List<Screen.Account>>> held =
                                            new Shared<>(ConcurrentHashMap::new);
                                    return Flaw.app(phone -> new FromAnotherPhone(phone, held.of(phone)));
                                })
                        .when(Condition.ORDER)
                        .touching(Touch.noting(NoticeCode.BACKUP_UNAVAILABLE)));
    }

    private static List<Mutant> gates() {
        return List.of(
                Mutant.of(
                                "R26-reads-before-the-sign-in",
                                Layer.WIRE,
                                "fetches the backup from the store while it asks for the sign-in",
                                () -> Flaw.app(ReadingAhead::new))
                        .touching(Touch.doing(ActionName.BEGIN_RECOVERY)),
                Mutant.of(
                                "R26-knows-the-password-better",
                                Layer.BEHAVIOUR,
                                "signs in with the password that it remembers when a recovery is tried with a wrong one",
                                BackMutants::knowingBetter)
                        .when(Condition.TROUBLE)
                        .touching(Touch.noting(NoticeCode.SIGN_IN_FAILED)),
                Mutant.of(
                                "R26-takes-a-work-account-for-a-wrong-password",
                                Layer.SCREEN,
                                "says of a work account that the password was wrong when it recovers",
                                Flaw.acting((action, app) -> recovering(app.screen())
                                        ? Retouch.instead(
                                                app.perform(action),
                                                NoticeCode.WRONG_ACCOUNT_TYPE,
                                                NoticeCode.SIGN_IN_FAILED)
                                        : app.perform(action)))
                        .when(Condition.TROUBLE)
                        .touching(Touch.noting(NoticeCode.WRONG_ACCOUNT_TYPE)),
                Mutant.of(
                                "R26-says-recovered-after-a-wrong-password",
                                Layer.SCREEN,
                                "says that it recovered although the password was wrong",
                                Flaw.acting((action, app) -> recovering(app.screen())
                                        ? Retouch.instead(
                                                app.perform(action), NoticeCode.SIGN_IN_FAILED, NoticeCode.RECOVERED)
                                        : app.perform(action)))
                        .when(Condition.TROUBLE)
                        .touching(Touch.noting(NoticeCode.SIGN_IN_FAILED)));
    }

    private static List<Mutant> entries() {
        return List.of(
                placing(
                                "R27-offers-recovery-in-the-menu-after-a-removal",
                                "offers recovery in a menu once an account has been removed",
                                (phone, removed) -> removed,
                                Place.MENU)
                        .when(Condition.ORDER)
                        .touching(Touch.doing(ActionName.REMOVE_ACCOUNT)),
                placing(
                                "R27-offers-recovery-in-the-menu-of-android",
                                "offers recovery in the menu of Android phones",
                                (phone, removed) -> phone.platform() == Platform.ANDROID,
                                Place.MENU)
                        .when(Condition.PLATFORM)
                        .touching(Touch.on(Platform.ANDROID)));
    }

    private static List<Mutant> whole() {
        return List.of(
                Mutant.of(
                                "R29-gives-the-second-account-the-first-secret",
                                Layer.KEYS,
                                "gives the second third-party account the secret of the first beside a personal one",
                                AccountList.restored(BackMutants::firstSecretTwice))
                        .when(Condition.KIND)
                        .touching(Touch.knowing(BackMutants::personalBesideTwo)),
                Mutant.of(
                                "R29-doubles-after-a-restart",
                                Layer.SCREEN,
                                "shows recovered third-party accounts twice after a restart",
                                () -> Flaw.app(AfterARestart.doubling()))
                        .when(Condition.SECOND_OCCURRENCE)
                        .touching(Touch.restarting()),
                Mutant.of(
                                "R29-loses-the-last-after-a-restart",
                                Layer.SCREEN,
                                "shows no more than the first third-party account after a restart",
                                () -> Flaw.app(AfterARestart.losing()))
                        .when(Condition.SECOND_OCCURRENCE)
                        .touching(Touch.restarting()),
                Mutant.of(
                                "R29-forgets-secrets-at-a-restart",
                                Layer.KEYS,
                                "makes wrong codes for recovered third-party accounts after a restart",
                                () -> Flaw.app(AfterARestart.spoiling()))
                        .when(Condition.SECOND_OCCURRENCE)
                        .touching(Touch.restarting()));
    }

    private static boolean recovering(Screen screen) {
        return screen.prompt()
                .filter(prompt -> prompt.why() == PromptReason.RECOVERY)
                .isPresent();
    }

    private static boolean personalBesideTwo(Set<Listed> listed) {
        return listed.stream().anyMatch(account -> account.kind() == AccountKind.PERSONAL)
                && listed.stream()
                                .filter(account -> account.kind() == AccountKind.THIRD_PARTY)
                                .count()
                        > 1;
    }

    private static List<Account> firstSecretTwice(List<Account> accounts) {
        boolean personal = accounts.stream().anyMatch(account -> account.entry().kind() == AccountKind.PERSONAL);
        List<Account> thirdParty = accounts.stream()
                .filter(account -> account.entry().kind() == AccountKind.THIRD_PARTY)
                .toList();
        if (!personal || thirdParty.size() < 2) {
            return accounts;
        }
        List<Account> changed = new ArrayList<>(accounts);
        changed.replaceAll(account -> account.equals(thirdParty.get(1))
                ? new Account(account.id(), account.entry(), thirdParty.get(0).credential())
                : account);
        return changed;
    }

    private static Implementation knowingBetter() {
        Map<String, Action.SignIn> known = new ConcurrentHashMap<>();
        return Flaw.app(phone -> new Flaw(phone) {
            @Override
            Screen perform(Action action, RunningApp app) {
                boolean recovering = recovering(app.screen());
                Screen screen = app.perform(action);
                if (!(action instanceof Action.SignIn signIn)) {
                    return screen;
                }
                String who = Understudy.worldOf(phone) + signIn.username();
                if (screen.notes(NoticeCode.BACKUP_DONE)) {
                    known.put(who, signIn);
                }
                return recovering && screen.notes(NoticeCode.SIGN_IN_FAILED) && known.containsKey(who)
                        ? app.perform(known.get(who))
                        : screen;
            }
        });
    }

    private interface Placing {
        boolean elsewhere(DeviceEnvironment phone, boolean removed);
    }

    private static Mutant placing(String id, String does, Placing placing, Place other) {
        return Mutant.of(
                id,
                Layer.SCREEN,
                does,
                () -> Flaw.app(phone -> new Flaw(phone) {
                    private boolean removed;

                    @Override
                    Screen perform(Action action, RunningApp app) {
                        removed |= action instanceof Action.RemoveAccount;
                        return app.perform(action);
                    }

                    @Override
                    Screen shown(Screen screen) {
                        return placing.elsewhere(phone, removed)
                                ? Retouch.offers(
                                        screen,
                                        offer -> offer.action() == ActionName.BEGIN_RECOVERY
                                                ? new Screen.Offer(
                                                        offer.action(), offer.account(), offer.label(), other)
                                                : offer)
                                : screen;
                    }
                }));
    }

    /** Keeps for each key when it was made, by the phone's clock, on the vendor's servers. */
    private static final class DyingKeys extends Flaw {
        private final Map<String, Instant> made;

        DyingKeys(DeviceEnvironment phone, Map<String, Instant> made) {
            super(phone);
            this.made = made;
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            Answer answer = network.send(call);
            if (call.is("POST", "net/microsoft/backup-keys") && answer.ok()) {
                made.put(Json.read(answer.body()).path("keyId").asText(), now(network));
            }
            if (call.is("GET", "net/microsoft/backup-keys/")) {
                Instant born = made.getOrDefault(call.name().replaceFirst(".*/", ""), Instant.MAX);
                return born.isBefore(now(network).minus(Duration.ofDays(100)))
                        ? Interception.answer(404, "{}")
                        : answer;
            }
            return answer;
        }

        private static Instant now(Interception.Network network) throws IOException, InterruptedException {
            Answer clock = network.send(Call.get("os/clock"));
            return Instant.parse(Json.read(clock.body()).path("now").asText());
        }
    }

    /** Where its own recovery finds nothing, shows what the other phones show. */
    private static final class FromAnotherPhone extends Flaw {
        private final Map<String, List<Screen.Account>> held;
        private List<Screen.Account> borrowed = List.of();

        FromAnotherPhone(DeviceEnvironment phone, Map<String, List<Screen.Account>> held) {
            super(phone);
            this.held = held;
        }

        @Override
        Screen shown(Screen screen) {
            if (screen.backup().store().isPresent()) {
                held.put("backed up", List.of());
                borrowed = List.of();
            } else if (!screen.accounts().isEmpty()) {
                held.put(phone.device(), screen.accounts());
            }
            boolean nothing = screen.notes(NoticeCode.BACKUP_UNAVAILABLE)
                    && screen.accounts().isEmpty();
            if (nothing && !held.containsKey("backed up")) {
                borrowed = held.values().stream().flatMap(List::stream).toList();
            }
            return screen.accounts().isEmpty() ? Retouch.list(screen, none -> borrowed) : screen;
        }
    }

    /** Looks up and fetches whatever the store lists as soon as the phone's cloud account is known. */
    private static final class ReadingAhead extends Flaw {
        ReadingAhead(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            Screen screen = app.perform(action);
            if (action instanceof Action.BeginRecovery && screen.prompt().isPresent()) {
                CloudCall.readEverything(this);
            }
            return screen;
        }
    }
}
