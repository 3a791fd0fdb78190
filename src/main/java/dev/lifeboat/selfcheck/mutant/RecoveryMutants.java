package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.reference.Account;
import dev.lifeboat.reference.Policies;
import dev.lifeboat.reference.RecoveryPolicy;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** Apps that recover what they should not, or do not recover what they should. */
final class RecoveryMutants {

    private RecoveryMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "R04-no-backup-after-ninety-days",
                                Layer.BEHAVIOUR,
                                "finds no backup once it is older than ninety days",
                                RecoveryMutants::forgetful)
                        .when(Condition.TIME)
                        .touching(Touch.doing(ActionName.BEGIN_RECOVERY)),
                Mutant.of(
                                "R04-says-recovered-and-restores-nothing-old",
                                Layer.BEHAVIOUR,
                                "says that it recovered a backup older than ninety days, and holds nothing",
                                RecoveryMutants::boastful)
                        .when(Condition.TIME)
                        .touching(Touch.doing(ActionName.BEGIN_RECOVERY)),
                Mutant.of(
                                "R25-recovers-with-the-account-it-remembers",
                                Layer.BEHAVIOUR,
                                "recovers with another Microsoft account that it remembers",
                                () -> remembering(RemembersOnUnavailable::new))
                        .when(Condition.ORDER)
                        .costing("R20", "that a backup gives nothing to another account is tried by signing in as that")
                        .touching(Touch.noting(NoticeCode.BACKUP_UNAVAILABLE)),
                Mutant.of(
                                "R26-recovers-after-the-sign-in-was-left",
                                Layer.BEHAVIOUR,
                                "recovers although the person leaves the sign-in",
                                () -> remembering(RemembersOnCancel::new))
                        .when(Condition.ORDER)
                        .touching(Touch.doing(ActionName.CANCEL).and(Touch.asking(PromptReason.RECOVERY))),
                Mutant.of(
                                "R27-offers-recovery-at-the-top",
                                Layer.SCREEN,
                                "offers recovery at the top of the screen",
                                () -> Understudy.playing((phone, app) -> new OffersAtTheTop(app)))
                        .touching(Touch.showing(OffersAtTheTop::concerns)),
                Mutant.of(
                                "R29-takes-names-in-capitals-for-the-same",
                                Layer.BEHAVIOUR,
                                "takes two accounts for one when their user names differ only in case",
                                () -> new ReferenceImplementation(
                                        Policies.correct().with(new WithoutCase())))
                        .when(Condition.NAME)
                        .costing("R11", "names that differ only in case and are taken for one do not come back exactly")
                        .touching(Touch.doing(ActionName.BEGIN_RECOVERY).and(Touch.showing(WithoutCase::concerns))));
    }

    private static Implementation forgetful() {
        return ageing((old, app) -> new Understudy(app) {
            @Override
            public Screen perform(Action action) {
                return action instanceof Action.BeginRecovery && old.getAsBoolean()
                        ? Retouch.with(screen(), NoticeCode.BACKUP_UNAVAILABLE)
                        : super.perform(action);
            }
        });
    }

    private static Implementation boastful() {
        return ageing((old, app) -> new Understudy(app) {
            @Override
            public Screen perform(Action action) {
                Screen screen = super.perform(action);
                if (!screen.notes(NoticeCode.RECOVERED) || !old.getAsBoolean()) {
                    return screen;
                }
                screen.accounts().forEach(account -> super.perform(new Action.RemoveAccount(account.id())));
                return Retouch.with(screen(), NoticeCode.RECOVERED);
            }
        });
    }

    /** How an app is that is told whether ninety days have passed since the first phone got it. */
    private interface Ageing {
        RunningApp playing(BooleanSupplier old, RunningApp app);
    }

    private static Implementation ageing(Ageing app) {
        Map<String, Instant> firstSeen = new ConcurrentHashMap<>();
        Beside beside = new Beside();
        return Understudy.playing((phone, reference) -> {
            Instant from = firstSeen.computeIfAbsent(Understudy.worldOf(phone), unseen -> beside.now(phone));
            return app.playing(() -> beside.now(phone).isAfter(from.plus(Duration.ofDays(90))), reference);
        });
    }

    /** Both of these know, in every world, the sign-in that backup was first switched on with. */
    private static Implementation remembering(Remembering.Casting casting) {
        Map<String, Action.SignIn> remembered = new ConcurrentHashMap<>();
        return Understudy.playing((phone, app) -> casting.on(phone, app, remembered));
    }

    private static class Remembering extends Understudy {
        @FunctionalInterface
        interface Casting {
            RunningApp on(DeviceEnvironment phone, RunningApp app, Map<String, Action.SignIn> remembered);
        }

        private final DeviceEnvironment phone;
        private final Map<String, Action.SignIn> remembered;

        Remembering(DeviceEnvironment phone, RunningApp app, Map<String, Action.SignIn> remembered) {
            super(app);
            this.phone = phone;
            this.remembered = remembered;
        }

        @Override
        public Screen perform(Action action) {
            Screen screen = super.perform(action);
            if (action instanceof Action.SignIn signIn && screen.notes(NoticeCode.BACKUP_DONE)) {
                remembered.putIfAbsent(worldOf(phone), signIn);
            }
            return screen;
        }

        Screen recoverAsRemembered(Screen otherwise) {
            Action.SignIn signIn = remembered.get(worldOf(phone));
            if (signIn == null) {
                return otherwise;
            }
            super.perform(new Action.BeginRecovery());
            return super.perform(signIn);
        }
    }

    private static final class RemembersOnUnavailable extends Remembering {
        RemembersOnUnavailable(DeviceEnvironment phone, RunningApp app, Map<String, Action.SignIn> remembered) {
            super(phone, app, remembered);
        }

        @Override
        public Screen perform(Action action) {
            Screen screen = super.perform(action);
            return action instanceof Action.SignIn
                            && screen.prompt().isEmpty()
                            && screen.notes(NoticeCode.BACKUP_UNAVAILABLE)
                    ? recoverAsRemembered(screen)
                    : screen;
        }
    }

    private static final class RemembersOnCancel extends Remembering {
        RemembersOnCancel(DeviceEnvironment phone, RunningApp app, Map<String, Action.SignIn> remembered) {
            super(phone, app, remembered);
        }

        @Override
        public Screen perform(Action action) {
            boolean leaving = action instanceof Action.Cancel
                    && screen().prompt()
                            .filter(prompt -> prompt.why() == PromptReason.RECOVERY)
                            .isPresent();
            Screen screen = super.perform(action);
            return leaving ? recoverAsRemembered(screen) : screen;
        }
    }

    private static final class OffersAtTheTop extends Understudy {
        static boolean concerns(Screen screen) {
            return screen.offers().stream().anyMatch(offer -> offer.place() == Place.BOTTOM);
        }

        OffersAtTheTop(RunningApp reference) {
            super(reference);
        }

        @Override
        Screen shown(Screen screen) {
            return Retouch.offers(
                    screen,
                    offer -> new Screen.Offer(
                            offer.action(),
                            offer.account(),
                            offer.label(),
                            offer.place() == Place.BOTTOM ? Place.TOP : offer.place()));
        }
    }

    private static final class WithoutCase implements RecoveryPolicy {
        static boolean concerns(Screen screen) {
            return screen.accounts().stream()
                            .map(account -> account.username().toLowerCase(Locale.ROOT))
                            .distinct()
                            .count()
                    < screen.accounts().stream()
                            .map(Screen.Account::username)
                            .distinct()
                            .count();
        }

        @Override
        public List<Account> result(List<Account> present, List<Account> recovered) {
            List<Account> kept = new ArrayList<>();
            for (Account account : recovered) {
                String name = account.entry().username();
                boolean twin = kept.stream()
                        .map(other -> other.entry().username())
                        .anyMatch(other -> other.equalsIgnoreCase(name) && !other.equals(name));
                if (!twin) {
                    kept.add(account);
                }
            }
            return kept;
        }
    }
}
