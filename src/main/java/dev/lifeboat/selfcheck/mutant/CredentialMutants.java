package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Apps that do something wrong about signing in, and about the credentials of their accounts. */
final class CredentialMutants {

    private CredentialMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "R16-on-although-the-sign-in-was-left",
                                Layer.SCREEN,
                                "shows backup as on although the person left the sign-in",
                                () -> Understudy.playing((phone, app) -> new OnWithoutSignIn(app)))
                        .when(Condition.ORDER)
                        .costing(
                                "R21",
                                "a switch shown as on after the sign-in was left is also a wrong state of the switch")
                        .touching(Touch.doing(ActionName.CANCEL).and(Touch.asking(PromptReason.BACKUP))),
                Mutant.of(
                                "R18-silent-on-a-missing-cloud-account",
                                Layer.SCREEN,
                                "does not say that a cloud account is missing",
                                () -> Understudy.playing((phone, app) -> new SilentOnTheCloud(app)))
                        .touching(Touch.noting(NoticeCode.CLOUD_ACCOUNT_NEEDED)),
                Mutant.of(
                                "R32-wrong-personal-codes-after-a-restart",
                                Layer.KEYS,
                                "makes wrong codes for personal accounts after a restart",
                                () -> Understudy.playing((phone, app) -> new WrongAfterRestart(app)))
                        .when(Condition.ORDER, Condition.KIND)
                        .touching(Touch.restarting()),
                Mutant.of(
                                "R35-one-phone-alone-approves",
                                Layer.KEYS,
                                "drops the approvals of the old phone once a new one was proven",
                                CredentialMutants::oneApproverOnly)
                        .when(Condition.ORDER)
                        .touching(Touch.doing(ActionName.SIGN_IN_TO_RECOVER)
                                .and(Touch.doing(ActionName.APPROVE_SIGN_IN))),
                Mutant.of(
                                "R37-asks-for-the-credential-before-the-proof",
                                Layer.WIRE,
                                "asks for the credential before the proof",
                                () -> Understudy.playing(AsksTooEarly::new))
                        .touching(Touch.doing(ActionName.SIGN_IN_TO_RECOVER)),
                Mutant.of(
                                "R61-wrong-codes-after-three-weeks",
                                Layer.KEYS,
                                "makes wrong codes once it has been installed for three weeks",
                                CredentialMutants::ageing)
                        .when(Condition.TIME)
                        .costing("R12", "a code that is tried centuries later is tried after three weeks, too")
                        .touching(Touch.passing(Duration.ofDays(20))));
    }

    private static final class OnWithoutSignIn extends Understudy {
        OnWithoutSignIn(RunningApp reference) {
            super(reference);
        }

        @Override
        public Screen perform(Action action) {
            boolean leaving = action instanceof Action.Cancel
                    && screen().prompt()
                            .filter(prompt -> prompt.why() == PromptReason.BACKUP)
                            .isPresent();
            Screen screen = super.perform(action);
            return leaving
                    ? Retouch.backup(
                            screen, new Screen.Backup(true, Optional.empty(), Optional.empty(), Optional.empty()))
                    : screen;
        }
    }

    private static final class SilentOnTheCloud extends Understudy {
        SilentOnTheCloud(RunningApp reference) {
            super(reference);
        }

        @Override
        public Screen perform(Action action) {
            Screen screen = super.perform(action);
            return action instanceof Action.TurnOnBackup
                    ? Retouch.without(screen, NoticeCode.CLOUD_ACCOUNT_NEEDED)
                    : screen;
        }
    }

    private static final class WrongAfterRestart extends Understudy {
        private boolean restarted;

        WrongAfterRestart(RunningApp reference) {
            super(reference);
        }

        @Override
        public Screen restart() {
            restarted = true;
            return super.restart();
        }

        @Override
        Screen shown(Screen screen) {
            return restarted
                    ? Retouch.codes(screen, account -> account.kind() == AccountKind.PERSONAL, code -> "00000000")
                    : screen;
        }
    }

    private static Implementation oneApproverOnly() {
        Map<String, String> approvers = new ConcurrentHashMap<>();
        return Understudy.playing((phone, app) -> new Understudy(app) {
            @Override
            public Screen perform(Action action) {
                if (action instanceof Action.SignInToRecover) {
                    approvers.put(worldOf(phone), phone.device());
                }
                boolean other =
                        !approvers.getOrDefault(worldOf(phone), phone.device()).equals(phone.device());
                return other && action instanceof Action.ApproveSignIn ? screen() : super.perform(action);
            }
        });
    }

    private static final class AsksTooEarly extends Understudy {
        private final DeviceEnvironment phone;
        private final Beside beside = new Beside();

        AsksTooEarly(DeviceEnvironment phone, RunningApp reference) {
            super(reference);
            this.phone = phone;
        }

        @Override
        public Screen perform(Action action) {
            if (action instanceof Action.SignInToRecover) {
                beside.post(phone, "net/microsoft/credentials", "{}");
            }
            return super.perform(action);
        }
    }

    private static Implementation ageing() {
        Beside beside = new Beside();
        return Understudy.playing((phone, app) -> {
            Instant installed = beside.now(phone);
            return new Understudy(app) {
                @Override
                Screen shown(Screen screen) {
                    boolean speaking = screen.accounts().stream()
                            .anyMatch(account -> account.code().isPresent());
                    return speaking && beside.now(phone).isAfter(installed.plus(Duration.ofDays(21)))
                            ? Retouch.codes(screen, account -> true, code -> "000000")
                            : screen;
                }
            };
        });
    }
}
