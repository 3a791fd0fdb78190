package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.reference.Account;
import dev.lifeboat.reference.Policies;
import dev.lifeboat.reference.RecoveryPolicy;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Apps that go wrong where something is in the way of a recovery. */
final class ObstacleMutants {

    private static final Touch OBSTRUCTED = Touch.noting(NoticeCode.ACCOUNTS_EXIST);

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
                        .touching(Touch.noting(NoticeCode.ACCOUNTS_EXIST)),
                Mutant.of(
                                "R58-restores-beside-one-work-account",
                                Layer.BEHAVIOUR,
                                "restores beside a work account if that is the only one",
                                () -> new ReferenceImplementation(
                                        Policies.correct().with(new BesideOneWorkAccount())))
                        .when(Condition.KIND, Condition.SIZE)
                        .touching(OBSTRUCTED),
                Mutant.of(
                                "R58-restores-what-is-missing",
                                Layer.STORE,
                                "restores the rest of the backup where the phone holds nothing but a part of it",
                                () -> Understudy.playing(
                                        Policies.correct().with(new WhatIsMissing()),
                                        (phone, app) -> new DeniesNothing(app)))
                        .when(Condition.NAME)
                        .touching(OBSTRUCTED),
                Mutant.of(
                                "R59-spoils-codes-of-several-after-a-refusal",
                                Layer.KEYS,
                                "makes wrong codes for accounts, if there are several, once they were in the way",
                                () -> Flaw.app(phone -> new Obstructed(phone) {
                                    @Override
                                    Screen meanwhile(Screen screen) {
                                        return screen.accounts().size() > 1
                                                ? Retouch.codes(screen, account -> true, Retouch::wrong)
                                                : screen;
                                    }
                                }))
                        .when(Condition.SIZE, Condition.ORDER)
                        .touching(OBSTRUCTED),
                Mutant.of(
                                "R59-overwrites-one-of-fifty",
                                Layer.KEYS,
                                "says that accounts exist and gives one of them an old secret if there are ten or more",
                                () -> Understudy.playing(
                                        Policies.correct().with(new OneOfMany()), (phone, app) -> new DeniesIt(app)))
                        .when(Condition.SIZE)
                        .touching(OBSTRUCTED.and(Touch.listing(OneOfMany.MANY))),
                Mutant.of(
                                "R59-sorts-what-was-in-the-way",
                                Layer.SCREEN,
                                "shows its accounts by name once they were in the way of a recovery",
                                () -> Flaw.app(phone -> new Obstructed(phone) {
                                    @Override
                                    Screen meanwhile(Screen screen) {
                                        return Retouch.list(
                                                screen,
                                                accounts -> accounts.stream()
                                                        .sorted(Comparator.comparing(Screen.Account::issuer))
                                                        .toList());
                                    }
                                }))
                        .when(Condition.ORDER)
                        .touching(OBSTRUCTED),
                Mutant.of(
                                "R60-restores-one-account-after-a-refusal",
                                Layer.BEHAVIOUR,
                                "restores no more than the first account where others had been in the way",
                                () -> Flaw.app(phone -> new Obstructed(phone) {
                                    @Override
                                    Screen perform(Action action, RunningApp app) {
                                        Screen screen = app.perform(action);
                                        if (obstructed() && screen.notes(NoticeCode.RECOVERED)) {
                                            screen.accounts().stream()
                                                    .skip(1)
                                                    .forEach(account ->
                                                            app.perform(new Action.RemoveAccount(account.id())));
                                            return Retouch.with(app.screen(), NoticeCode.RECOVERED);
                                        }
                                        return screen;
                                    }
                                }))
                        .when(Condition.SIZE, Condition.ORDER)
                        .touching(OBSTRUCTED.and(Touch.noting(NoticeCode.RECOVERED))),
                Mutant.of(
                                "R60-spoils-codes-of-a-late-recovery",
                                Layer.KEYS,
                                "makes wrong codes for what it recovers after accounts had been in the way",
                                () -> Flaw.app(phone -> new Obstructed(phone) {
                                    private boolean recovered;

                                    @Override
                                    Screen since(Screen screen) {
                                        recovered |= screen.notes(NoticeCode.RECOVERED);
                                        return recovered
                                                ? Retouch.codes(screen, account -> true, Retouch::wrong)
                                                : screen;
                                    }
                                }))
                        .when(Condition.ORDER)
                        .touching(OBSTRUCTED.and(Touch.noting(NoticeCode.RECOVERED))));
    }

    private static final class BesideOneWorkAccount implements RecoveryPolicy {
        @Override
        public boolean admits(List<Account> present) {
            return present.isEmpty()
                    || present.size() == 1 && present.get(0).entry().kind() == AccountKind.WORK_OR_SCHOOL;
        }

        @Override
        public List<Account> result(List<Account> present, List<Account> recovered) {
            List<Account> both = new ArrayList<>(present);
            both.addAll(recovered);
            return both;
        }
    }

    private static final class WhatIsMissing implements RecoveryPolicy {
        @Override
        public boolean admits(List<Account> present) {
            return true;
        }

        @Override
        public List<Account> result(List<Account> present, List<Account> recovered) {
            boolean part = present.stream()
                    .allMatch(now -> recovered.stream()
                            .anyMatch(old ->
                                    old.entry().names(now.entry()) && old.otp().equals(now.otp())));
            return part ? recovered : present;
        }
    }

    /** Says that accounts exist where it has restored none beside them. */
    private static final class DeniesNothing extends Understudy {
        DeniesNothing(RunningApp reference) {
            super(reference);
        }

        @Override
        public Screen perform(Action action) {
            List<Screen.Account> before = screen().accounts();
            Screen screen = super.perform(action);
            boolean unchanged =
                    !before.isEmpty() && before.size() == screen.accounts().size();
            return unchanged ? Retouch.instead(screen, NoticeCode.RECOVERED, NoticeCode.ACCOUNTS_EXIST) : screen;
        }
    }

    /** Remembers that accounts were in the way. */
    private abstract static class Obstructed extends Flaw {
        private boolean obstructed;
        private boolean freed;

        Obstructed(DeviceEnvironment phone) {
            super(phone);
        }

        final boolean obstructed() {
            return obstructed;
        }

        /** How screens are shown from then on. */
        Screen since(Screen screen) {
            return screen;
        }

        /** How they are shown as long as the accounts are in the way. */
        Screen meanwhile(Screen screen) {
            return screen;
        }

        @Override
        Screen shown(Screen screen) {
            obstructed |= screen.notes(NoticeCode.ACCOUNTS_EXIST);
            freed |= obstructed && screen.accounts().isEmpty();
            Screen changed = obstructed ? since(screen) : screen;
            return obstructed && !freed ? meanwhile(changed) : changed;
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

    /** Puts a secret of the backup into the middle of a long list. */
    private static final class OneOfMany implements RecoveryPolicy {
        static final int MANY = 10;

        @Override
        public boolean admits(List<Account> present) {
            return present.isEmpty() || present.size() >= MANY;
        }

        @Override
        public List<Account> result(List<Account> present, List<Account> recovered) {
            if (present.isEmpty()) {
                return recovered;
            }
            List<Account> spoilt = new ArrayList<>(present);
            Account unlucky = present.get(present.size() / 2);
            spoilt.set(
                    present.size() / 2,
                    new Account(unlucky.id(), unlucky.entry(), recovered.get(0).credential()));
            return spoilt;
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
