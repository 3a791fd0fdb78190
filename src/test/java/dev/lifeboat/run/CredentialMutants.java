package dev.lifeboat.run;

import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
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
                        "R16",
                        "shows backup as on although the person left the sign-in",
                        () -> Understudy.playing((phone, app) -> new OnWithoutSignIn(app)),
                        "backup to be shown as off",
                        "it is shown as on"),
                Mutant.of(
                        "R18",
                        "does not say that a cloud account is missing",
                        () -> Understudy.playing((phone, app) -> new SilentOnTheCloud(app)),
                        "with the reason [cloud-account-needed]",
                        "the notices []"),
                Mutant.of(
                        "R32",
                        "makes wrong codes for personal accounts after a restart",
                        () -> Understudy.playing((phone, app) -> new WrongAfterRestart(app)),
                        "the provider to accept the code of Microsoft",
                        "the code 00000000 was refused"),
                Mutant.of(
                        "R35",
                        "drops the approvals of the old phone once a new one was proven",
                        CredentialMutants::oneApproverOnly,
                        "the signed approval of this phone",
                        "no valid answer"),
                Mutant.of(
                        "R37",
                        "asks for the credential before the proof",
                        () -> Understudy.playing(AsksTooEarly::new),
                        "the proof for",
                        "the credential was asked for before the proof"),
                Mutant.of(
                        "R61",
                        "makes wrong codes once it has been installed for three weeks",
                        CredentialMutants::ageing,
                        "the provider to accept the code of Harbour",
                        "the code 000000 was refused"));
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
            Screen wrong = screen;
            for (Screen.Account account : screen.accounts()) {
                if (restarted
                        && account.kind() == AccountKind.PERSONAL
                        && account.code().isPresent()) {
                    wrong = Retouch.code(wrong, account, "00000000");
                }
            }
            return wrong;
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
                    Screen wrong = screen;
                    for (Screen.Account account : screen.accounts()) {
                        if (account.code().isPresent()
                                && beside.now(phone).isAfter(installed.plus(Duration.ofDays(21)))) {
                            wrong = Retouch.code(wrong, account, "000000");
                        }
                    }
                    return wrong;
                }
            };
        });
    }
}
