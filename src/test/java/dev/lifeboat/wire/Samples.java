package dev.lifeboat.wire;

import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.Capability;
import dev.lifeboat.spi.ClockSource;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.Store;
import dev.lifeboat.spi.View;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Messages that use every field of the protocol. */
final class Samples {

    static final Screen WELCOME = new Screen(
            View.WELCOME,
            List.of(),
            List.of(new Screen.Offer(ActionName.BEGIN_RECOVERY, Optional.empty(), "Begin recovery", Place.BOTTOM)),
            Optional.empty(),
            Screen.Backup.OFF,
            List.of(),
            List.of(),
            List.of(),
            false);

    static final Screen FULL = new Screen(
            View.PROMPT,
            List.of(
                    new Screen.Account(
                            "a1", AccountKind.THIRD_PARTY, "", "ana", AccountState.READY, false, Optional.of("123456")),
                    new Screen.Account(
                            "a2",
                            AccountKind.WORK_OR_SCHOOL,
                            "Contoso",
                            "ana@contoso.example",
                            AccountState.NEEDS_VERIFICATION,
                            true,
                            Optional.empty())),
            List.of(new Screen.Offer(ActionName.SCAN_QR_TO_RECOVER, Optional.of("a2"), "Scan", Place.MENU)),
            Optional.of(new Screen.Prompt(
                    PromptFor.PROOF_CHANNEL,
                    PromptReason.RECOVER_ACCOUNT,
                    List.of(ProofChannel.EMAIL, ProofChannel.PHONE),
                    Optional.of("a2"))),
            new Screen.Backup(
                    true,
                    Optional.of(Store.GOOGLE_DRIVE),
                    Optional.of("ana@outlook.example"),
                    Optional.of(Instant.parse("2019-02-01T09:00:00.5Z"))),
            List.of(
                    new Screen.Notice(NoticeCode.VERIFICATION_NEEDED, Optional.of("a2"), "Prove that it is you"),
                    new Screen.Notice(new NoticeCode("acme-special"), Optional.empty(), "Ours alone")),
            List.of(new Screen.SignInRequest("r1", "a2", "Sign in?")),
            List.of(new Screen.PathStep(PathElement.SETTINGS, "Settings"), new Screen.PathStep(PathElement.OTHER, "…")),
            true);

    static final ConformanceStatement STATEMENT = new ConformanceStatement(
            1,
            "Acme",
            "Acme Authenticator",
            "3.2.1",
            EnumSet.allOf(Platform.class),
            EnumSet.of(AccountKind.THIRD_PARTY),
            EnumSet.allOf(Capability.class),
            ClockSource.WALL,
            3);

    /** One of each, and both ways to type. */
    static List<Action> actions() {
        return List.of(
                new Action.AddAccount(AccountKind.WORK_OR_SCHOOL),
                Action.EnterDetails.uri("otpauth://totp/a?secret=GE"),
                Action.EnterDetails.codeAndUrl("123", "https://activation.invalid/net/work/contoso/activate/9"),
                new Action.ScanQr(),
                new Action.SignIn("ana", "secret"),
                new Action.ChooseProof(ProofChannel.PHONE),
                new Action.EnterProof("1"),
                new Action.Confirm(),
                new Action.Cancel(),
                new Action.TurnOnBackup(),
                new Action.TurnOffBackup(),
                new Action.DeleteBackup(),
                new Action.BeginRecovery(),
                new Action.OpenAccount("a1"),
                new Action.SignInToRecover("a1"),
                new Action.ScanQrToRecover("a1"),
                new Action.RemoveAccount("a1"),
                new Action.MoveAccount("a1", 2),
                new Action.ApproveSignIn("r1"),
                new Action.DenySignIn("r1"));
    }

    private Samples() {}
}
