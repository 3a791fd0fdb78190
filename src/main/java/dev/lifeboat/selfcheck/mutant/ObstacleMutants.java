package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.reference.Account;
import dev.lifeboat.reference.Policies;
import dev.lifeboat.reference.RecoveryPolicy;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.util.ArrayList;
import java.util.List;

/** Apps that go wrong where something is in the way of a recovery. */
final class ObstacleMutants {

    private ObstacleMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "R53-empties-itself-on-the-second-try",
                                Layer.BEHAVIOUR,
                                "empties itself when recovery is tried again after it found nothing",
                                () -> Understudy.playing((phone, app) -> new EmptiesItself(app)))
                        .when(Condition.SECOND_OCCURRENCE)
                        .touching(Touch.noting(NoticeCode.BACKUP_UNAVAILABLE)),
                Mutant.of(
                                "R57-no-work-account-after-nothing-was-found",
                                Layer.BEHAVIOUR,
                                "does not add work accounts after a recovery found nothing",
                                () -> Understudy.playing((phone, app) -> new SulksOverWorkAccounts(app)))
                        .when(Condition.ORDER, Condition.KIND)
                        .touching(Touch.noting(NoticeCode.BACKUP_UNAVAILABLE)),
                Mutant.of(
                                "R58-restores-beside-personal",
                                Layer.BEHAVIOUR,
                                "restores beside a personal account",
                                () -> new ReferenceImplementation(
                                        Policies.correct().with(new BesidePersonal())))
                        .when(Condition.KIND)
                        .touching(Touch.noting(NoticeCode.ACCOUNTS_EXIST)),
                Mutant.of(
                                "R59-puts-old-secrets-over-new-ones",
                                Layer.BEHAVIOUR,
                                "says that accounts exist and puts the old secrets in their place",
                                () -> Understudy.playing(
                                        Policies.correct().with(new OldOverNew()), (phone, app) -> new DeniesIt(app)))
                        .when(Condition.NAME)
                        .touching(Touch.noting(NoticeCode.ACCOUNTS_EXIST)),
                Mutant.of(
                                "R60-refuses-for-ever",
                                Layer.BEHAVIOUR,
                                "refuses for ever once accounts were in the way",
                                () -> Understudy.playing((phone, app) -> new BearsAGrudge(app)))
                        .when(Condition.SECOND_OCCURRENCE)
                        .touching(Touch.noting(NoticeCode.ACCOUNTS_EXIST)));
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
