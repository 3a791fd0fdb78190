package dev.lifeboat.run;

import dev.lifeboat.reference.Account;
import dev.lifeboat.reference.Policies;
import dev.lifeboat.reference.RecoveryPolicy;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Apps that recover what they should not, or do not recover what they should. */
final class RecoveryMutants {

    private RecoveryMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "R04",
                        "finds no backup once it is older than ninety days",
                        RecoveryMutants::forgetful,
                        "Harbour (third-party, ana)",
                        "no account at all"),
                Mutant.of(
                        "R25",
                        "recovers with another Microsoft account that it remembers",
                        () -> remembering(RemembersOnUnavailable::new),
                        "the phone to show no account",
                        "too many: Harbour"),
                Mutant.of(
                        "R26",
                        "recovers although the person leaves the sign-in",
                        () -> remembering(RemembersOnCancel::new),
                        "the phone to show no account",
                        "too many: Harbour"),
                Mutant.of(
                        "R27",
                        "offers recovery at the top of the screen",
                        () -> Understudy.playing((phone, app) -> new OffersAtTheTop(app)),
                        "at the bottom",
                        "at the top"),
                Mutant.of(
                        "R29",
                        "takes two accounts for one when their user names differ only in case",
                        () -> new ReferenceImplementation(Policies.correct().with(new WithoutCase())),
                        "Meadow (third-party, Ana)",
                        "missing Meadow (third-party, Ana)"),
                Mutant.of(
                        "R53",
                        "empties itself when recovery is tried again after it found nothing",
                        () -> Understudy.playing((phone, app) -> new EmptiesItself(app)),
                        "Lantern (third-party, ana)",
                        "no account at all"),
                Mutant.of(
                        "R57",
                        "does not add work accounts after a recovery found nothing",
                        () -> Understudy.playing((phone, app) -> new SulksOverWorkAccounts(app)),
                        "Contoso (work-or-school, ana@contoso.example)",
                        "missing Contoso"),
                Mutant.of(
                        "R58",
                        "restores beside a personal account",
                        () -> new ReferenceImplementation(Policies.correct().with(new BesidePersonal())),
                        "the recovery to be refused with the reason [accounts-exist]",
                        "the app says that it recovered the backup"),
                Mutant.of(
                        "R59",
                        "says that accounts exist and puts the old secrets in their place",
                        () -> Understudy.playing(
                                Policies.correct().with(new OldOverNew()), (phone, app) -> new DeniesIt(app)),
                        "the provider to accept the code of Harbour",
                        "was refused"),
                Mutant.of(
                        "R60",
                        "refuses for ever once accounts were in the way",
                        () -> Understudy.playing((phone, app) -> new BearsAGrudge(app)),
                        "the phone to show exactly Harbour",
                        "no account at all"));
    }

    private static Implementation forgetful() {
        Map<String, Instant> firstSeen = new ConcurrentHashMap<>();
        Beside beside = new Beside();
        return Understudy.playing((phone, app) -> {
            firstSeen.putIfAbsent(Understudy.worldOf(phone), beside.now(phone));
            return new Understudy(app) {
                @Override
                public Screen perform(Action action) {
                    Instant from = firstSeen.get(worldOf(phone));
                    return action instanceof Action.BeginRecovery
                                    && beside.now(phone).isAfter(from.plus(Duration.ofDays(90)))
                            ? Retouch.with(screen(), NoticeCode.BACKUP_UNAVAILABLE)
                            : super.perform(action);
                }
            };
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

    private static final class EmptiesItself extends Understudy {
        private boolean foundNothing;

        EmptiesItself(RunningApp reference) {
            super(reference);
        }

        @Override
        public Screen perform(Action action) {
            if (foundNothing && action instanceof Action.BeginRecovery) {
                screen().accounts().forEach(account -> super.perform(new Action.RemoveAccount(account.id())));
            }
            return super.perform(action);
        }

        @Override
        Screen shown(Screen screen) {
            foundNothing |= screen.notes(NoticeCode.BACKUP_UNAVAILABLE);
            return screen;
        }
    }

    private static final class SulksOverWorkAccounts extends Understudy {
        private boolean foundNothing;

        SulksOverWorkAccounts(RunningApp reference) {
            super(reference);
        }

        @Override
        public Screen perform(Action action) {
            boolean sulks =
                    foundNothing && action instanceof Action.AddAccount add && add.kind() == AccountKind.WORK_OR_SCHOOL;
            return sulks ? screen() : super.perform(action);
        }

        @Override
        Screen shown(Screen screen) {
            foundNothing |= screen.notes(NoticeCode.BACKUP_UNAVAILABLE);
            return screen;
        }
    }

    private static final class BesidePersonal implements RecoveryPolicy {
        @Override
        public boolean admits(List<Account> present) {
            return present.stream().allMatch(account -> account.entry().kind() == AccountKind.PERSONAL);
        }

        @Override
        public List<Account> result(List<Account> present, List<Account> recovered) {
            List<Account> both = new ArrayList<>(present);
            both.addAll(recovered);
            return both;
        }
    }

    private static final class OldOverNew implements RecoveryPolicy {
        @Override
        public boolean admits(List<Account> present) {
            return true;
        }

        @Override
        public List<Account> result(List<Account> present, List<Account> recovered) {
            return present.isEmpty()
                    ? recovered
                    : present.stream().map(now -> olderOf(now, recovered)).toList();
        }

        private static Account olderOf(Account now, List<Account> recovered) {
            return recovered.stream()
                    .filter(old -> old.entry().names(now.entry()))
                    .findFirst()
                    .orElse(now);
        }
    }

    private static final class DeniesIt extends Understudy {
        DeniesIt(RunningApp reference) {
            super(reference);
        }

        @Override
        public Screen perform(Action action) {
            boolean hadAccounts = !screen().accounts().isEmpty();
            Screen screen = super.perform(action);
            return hadAccounts ? Retouch.instead(screen, NoticeCode.RECOVERED, NoticeCode.ACCOUNTS_EXIST) : screen;
        }
    }

    private static final class BearsAGrudge extends Understudy {
        private boolean grudge;

        BearsAGrudge(RunningApp reference) {
            super(reference);
        }

        @Override
        public Screen perform(Action action) {
            return grudge && action instanceof Action.BeginRecovery
                    ? Retouch.with(screen(), NoticeCode.ACCOUNTS_EXIST)
                    : super.perform(action);
        }

        @Override
        Screen shown(Screen screen) {
            grudge |= screen.notes(NoticeCode.ACCOUNTS_EXIST);
            return screen;
        }
    }
}
