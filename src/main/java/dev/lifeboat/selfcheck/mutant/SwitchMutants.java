package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Apps that switch backup on without what it takes, or say something else of the switch (rules R16, R17, R18, R20, R21). */
final class SwitchMutants {

    private static final Screen.Backup ON =
            new Screen.Backup(true, Optional.empty(), Optional.empty(), Optional.empty());

    private SwitchMutants() {}

    static List<Mutant> all() {
        return Stream.of(needingAPersonalAccount(), needingACloud(), needingBoth(), shown())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> needingAPersonalAccount() {
        return List.of(
                answering(
                                "R16-shows-on-after-a-wrong-password",
                                Layer.SCREEN,
                                "shows backup as on although the password was wrong",
                                screen -> screen.notes(NoticeCode.SIGN_IN_FAILED),
                                screen -> Retouch.backup(screen, ON))
                        .when(Condition.TROUBLE),
                answering(
                                "R16-is-silent-on-a-wrong-password",
                                Layer.SCREEN,
                                "does not say that the password was wrong when backup is switched on",
                                screen -> screen.notes(NoticeCode.SIGN_IN_FAILED),
                                screen -> Retouch.without(screen, NoticeCode.SIGN_IN_FAILED))
                        .when(Condition.TROUBLE),
                answering(
                                "R17-takes-a-work-account-for-a-wrong-password",
                                Layer.SCREEN,
                                "says of a work account that the password was wrong",
                                screen -> screen.notes(NoticeCode.WRONG_ACCOUNT_TYPE),
                                screen -> Retouch.instead(
                                        screen, NoticeCode.WRONG_ACCOUNT_TYPE, NoticeCode.SIGN_IN_FAILED))
                        .when(Condition.TROUBLE),
                writingOn(
                                "R17-backs-up-for-a-work-account",
                                "takes a work account for the recovery account and keeps the list under a key of its own",
                                NoticeCode.WRONG_ACCOUNT_TYPE,
                                (phone, screen) -> true)
                        .when(Condition.TROUBLE),
                Mutant.of(
                                "R17-names-a-work-account-as-the-recovery-account",
                                Layer.SCREEN,
                                "names a work account that it holds as the recovery account",
                                Flaw.showing(SwitchMutants::namingTheWorkAccount))
                        .when(Condition.KIND)
                        .touching(
                                Touch.doing(ActionName.TURN_ON_BACKUP).and(Touch.listing(AccountKind.WORK_OR_SCHOOL))));
    }

    private static List<Mutant> needingACloud() {
        return List.of(
                Mutant.of(
                                "R18-shows-on-without-a-cloud-account",
                                Layer.SCREEN,
                                "shows backup as on although the phone is in no cloud account",
                                Flaw.acting((action, app) -> {
                                    Screen screen = app.perform(action);
                                    return action instanceof Action.TurnOnBackup
                                                    && screen.notes(NoticeCode.CLOUD_ACCOUNT_NEEDED)
                                            ? Retouch.backup(screen, ON)
                                            : screen;
                                }))
                        .when(Condition.TROUBLE)
                        .touching(Touch.noting(NoticeCode.CLOUD_ACCOUNT_NEEDED)),
                Mutant.of(
                                "R18-asks-for-another-sign-in-on-android",
                                Layer.SCREEN,
                                "asks for the recovery account on Android where the cloud account is missing",
                                () -> Flaw.app(phone -> new Flaw(phone) {
                                    @Override
                                    Screen perform(Action action, RunningApp app) {
                                        Screen screen = app.perform(action);
                                        return phone.platform() == Platform.ANDROID
                                                        && action instanceof Action.TurnOnBackup
                                                ? Retouch.instead(
                                                        screen,
                                                        NoticeCode.CLOUD_ACCOUNT_NEEDED,
                                                        NoticeCode.RECOVERY_ACCOUNT_NEEDED)
                                                : screen;
                                    }
                                }))
                        .when(Condition.PLATFORM)
                        .touching(Touch.on(Platform.ANDROID).and(Touch.noting(NoticeCode.CLOUD_ACCOUNT_NEEDED))));
    }

    private static List<Mutant> needingBoth() {
        return List.of(
                writingOn(
                                "R20-keeps-the-list-although-the-password-was-wrong",
                                "writes its list to the cloud although the password was wrong",
                                NoticeCode.SIGN_IN_FAILED,
                                (phone, screen) -> true)
                        .when(Condition.TROUBLE)
                        .costing("R16", "a wrong password is no sign-in with a personal account"),
                writingOn(
                                "R20-keeps-the-list-on-iphones-although-the-password-was-wrong",
                                "writes the list of an iPhone to the cloud although the password was wrong",
                                NoticeCode.SIGN_IN_FAILED,
                                (phone, screen) -> phone.platform() == Platform.IOS)
                        .when(Condition.TROUBLE, Condition.PLATFORM)
                        .costing("R16", "a wrong password is no sign-in with a personal account"),
                writingOn(
                                "R20-keeps-a-short-list-although-the-password-was-wrong",
                                "writes a list of fewer than three accounts to the cloud although the password was wrong",
                                NoticeCode.SIGN_IN_FAILED,
                                (phone, screen) -> screen.accounts().size() < 3)
                        .when(Condition.TROUBLE, Condition.SIZE)
                        .costing("R16", "a wrong password is no sign-in with a personal account"));
    }

    private static List<Mutant> shown() {
        return List.of(
                Mutant.of(
                                "R21-hides-the-way-the-second-time",
                                Layer.SCREEN,
                                "has the switch in another place once it was switched off",
                                () -> Flaw.app(phone -> new Flaw(phone) {
                                    private boolean switchedOff;

                                    @Override
                                    Screen perform(Action action, RunningApp app) {
                                        switchedOff |= action instanceof Action.TurnOffBackup;
                                        Screen screen = app.perform(action);
                                        return switchedOff && action instanceof Action.TurnOnBackup
                                                ? Retouch.pathWithout(screen, PathElement.BACKUP)
                                                : screen;
                                    }
                                }))
                        .when(Condition.SECOND_OCCURRENCE)
                        .touching(Touch.doing(ActionName.TURN_OFF_BACKUP)),
                Mutant.of(
                                "R21-forgets-the-recovery-account-the-second-time",
                                Layer.SCREEN,
                                "shows no recovery account once backup was switched off and on again",
                                () -> Flaw.app(phone -> new Flaw(phone) {
                                    private boolean switchedOff;

                                    @Override
                                    Screen perform(Action action, RunningApp app) {
                                        switchedOff |= action instanceof Action.TurnOffBackup;
                                        return app.perform(action);
                                    }

                                    @Override
                                    Screen shown(Screen screen) {
                                        Screen.Backup now = screen.backup();
                                        return switchedOff
                                                ? Retouch.backup(
                                                        screen,
                                                        new Screen.Backup(
                                                                now.on(),
                                                                now.store(),
                                                                Optional.empty(),
                                                                now.lastSuccess()))
                                                : screen;
                                    }
                                }))
                        .when(Condition.SECOND_OCCURRENCE)
                        .touching(Touch.doing(ActionName.TURN_OFF_BACKUP)),
                Mutant.of(
                                "R21-has-the-switch-among-the-accounts-on-android",
                                Layer.SCREEN,
                                "has the switch on the accounts screen of Android phones",
                                () -> Flaw.app(phone -> new Flaw(phone) {
                                    @Override
                                    Screen perform(Action action, RunningApp app) {
                                        Screen screen = app.perform(action);
                                        return phone.platform() == Platform.ANDROID
                                                        && action instanceof Action.TurnOnBackup
                                                ? Retouch.path(screen, PathElement.ACCOUNTS, PathElement.CLOUD_BACKUP)
                                                : screen;
                                    }
                                }))
                        .when(Condition.PLATFORM)
                        .touching(Touch.on(Platform.ANDROID).and(Touch.doing(ActionName.TURN_ON_BACKUP))));
    }

    private interface Change {
        Screen of(Screen screen);
    }

    /** Shows the answer to a sign-in for a backup otherwise. */
    private static Mutant answering(String id, Layer layer, String does, Predicate<Screen> when, Change change) {
        return Mutant.of(id, layer, does, Flaw.acting((action, app) -> {
                    boolean signingIn = action instanceof Action.SignIn && asks(app.screen());
                    Screen screen = app.perform(action);
                    return signingIn && when.test(screen) ? change.of(screen) : screen;
                }))
                .touching(Touch.asking(PromptReason.BACKUP));
    }

    private static boolean asks(Screen screen) {
        return screen.prompt()
                .filter(prompt -> prompt.why() == PromptReason.BACKUP)
                .isPresent();
    }

    /** Writes the list, unreadable for others, where a sign-in for a backup was answered so. */
    private static Mutant writingOn(
            String id, String does, NoticeCode answer, BiPredicate<DeviceEnvironment, Screen> where) {
        return Mutant.of(
                        id,
                        Layer.STORE,
                        does,
                        () -> Flaw.app(phone -> new Flaw(phone) {
                            @Override
                            Screen perform(Action action, RunningApp app) {
                                boolean signingIn = action instanceof Action.SignIn && asks(app.screen());
                                Screen screen = app.perform(action);
                                if (signingIn && screen.notes(answer) && where.test(phone, screen)) {
                                    String list = screen.accounts().toString();
                                    String sealed =
                                            Integer.toHexString(list.hashCode()).repeat(list.length() / 8);
                                    CloudCall.put(this, "pending", sealed).ifPresent(this::send);
                                }
                                return screen;
                            }
                        }))
                .touching(Touch.noting(answer));
    }

    private static Screen namingTheWorkAccount(Screen screen) {
        Optional<String> work = screen.accounts().stream()
                .filter(account -> account.kind() == AccountKind.WORK_OR_SCHOOL)
                .map(Screen.Account::username)
                .findFirst();
        Screen.Backup now = screen.backup();
        return now.on() && work.isPresent()
                ? Retouch.backup(screen, new Screen.Backup(true, now.store(), work, now.lastSuccess()))
                : screen;
    }
}
