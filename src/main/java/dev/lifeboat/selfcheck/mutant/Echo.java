package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps names and nothing else. What is typed or scanned it lists as accounts; what a phone listed when backup was switched
 * on, every phone that recovers as the same person lists too. It speaks to the phone alone, to no store and no provider, and
 * has no secret to make a code of.
 */
final class Echo extends Flaw {

    private final Map<String, List<Screen.Account>> backups;
    private final EchoedScreen screen = new EchoedScreen();
    private Action begun;

    private Echo(DeviceEnvironment phone, Map<String, List<Screen.Account>> backups) {
        super(phone);
        this.backups = backups;
    }

    static Implementation app() {
        Shared<Map<String, List<Screen.Account>>> vendor = new Shared<>(ConcurrentHashMap::new);
        return Flaw.app(phone -> new Echo(phone, vendor.of(phone)));
    }

    @Override
    Screen shown(Screen ofTheIdleReference) {
        return screen.now();
    }

    @Override
    Screen restart(RunningApp app) {
        begun = null;
        screen.begin();
        return screen.now();
    }

    @Override
    Screen perform(Action action, RunningApp app) {
        answer(action);
        return screen.now();
    }

    private void answer(Action action) {
        if (action instanceof Action.SignIn signIn) {
            signedIn(signIn.username());
        } else if (action instanceof Action.ScanQr) {
            read(scanned());
        } else if (action instanceof Action.EnterDetails details) {
            read(details.uri() != null ? details.uri() : details.url());
        } else if (action instanceof Action.ChooseProof) {
            screen.ask(PromptFor.PROOF_CODE, begun);
        } else if (action instanceof Action.EnterProof) {
            screen.end();
            screen.prove(((Action.SignInToRecover) begun).account());
        } else if (action instanceof Action.Cancel) {
            screen.end(begun instanceof Action.TurnOnBackup ? NoticeCode.RECOVERY_ACCOUNT_NEEDED : null);
        } else {
            begin(action);
        }
    }

    private void begin(Action action) {
        screen.begin();
        begun = action;
        if (action instanceof Action.AddAccount add) {
            screen.ask(add.kind() == AccountKind.PERSONAL ? PromptFor.SIGN_IN : PromptFor.QR_CODE, action);
        } else if (action instanceof Action.TurnOnBackup && cloud().isEmpty()) {
            screen.end(NoticeCode.CLOUD_ACCOUNT_NEEDED);
        } else if (action instanceof Action.TurnOnBackup
                && screen.backupAccount().isPresent()) {
            backUp(screen.backupAccount().get());
        } else if (action instanceof Action.BeginRecovery && screen.holdsAny()) {
            screen.end(NoticeCode.ACCOUNTS_EXIST);
        } else if (action instanceof Action.BeginRecovery && cloud().isEmpty()) {
            screen.end(NoticeCode.BACKUP_UNAVAILABLE);
        } else if (action instanceof Action.TurnOnBackup
                || action instanceof Action.BeginRecovery
                || action instanceof Action.SignInToRecover) {
            screen.ask(PromptFor.SIGN_IN, action);
        } else if (action instanceof Action.ScanQrToRecover) {
            screen.ask(PromptFor.QR_CODE, action);
        } else if (action instanceof Action.OpenAccount open) {
            screen.open(open.account());
        } else if (action instanceof Action.RemoveAccount remove) {
            screen.remove(remove.account());
        } else if (action instanceof Action.MoveAccount move) {
            screen.move(move.account(), move.position());
        } else if (action instanceof Action.TurnOffBackup || action instanceof Action.DeleteBackup) {
            screen.backupAccount()
                    .filter(on -> action instanceof Action.DeleteBackup)
                    .map(this::location)
                    .ifPresent(backups::remove);
            screen.backupOff();
        }
    }

    private void signedIn(String username) {
        screen.end();
        if (begun instanceof Action.AddAccount) {
            screen.add(EchoedAccount.personal(username));
        } else if (begun instanceof Action.TurnOnBackup) {
            backUp(username);
        } else if (begun instanceof Action.SignInToRecover) {
            screen.ask(PromptFor.PROOF_CHANNEL, begun);
        } else if (!backups.containsKey(location(username))) {
            screen.end(NoticeCode.BACKUP_UNAVAILABLE);
        } else {
            screen.recover(backups.get(location(username)));
        }
    }

    private void backUp(String username) {
        screen.backUp(username);
        if (screen.holdsAny()) {
            backups.put(location(username), screen.accounts());
        }
    }

    private void read(String code) {
        screen.end();
        if (begun instanceof Action.ScanQrToRecover recover) {
            screen.prove(recover.account());
        } else {
            screen.add(EchoedAccount.of(code));
        }
    }

    private String scanned() {
        send(Call.post("os/permissions/camera", Json.object()));
        var codes = send(Call.get("os/camera/barcodes"));
        if (!codes.ok()) {
            throw ActionRefused.doesNotFit("Nothing is in sight.");
        }
        return Json.read(codes.body()).path(0).path("text").asText();
    }

    /** Like a correct app's, so that nobody recovers what is another's. */
    private String location(String username) {
        return username + " " + cloud();
    }

    /** The cloud account of the phone, of its own system; empty when signed out. */
    private String cloud() {
        var answer = send(Call.get("os/cloud-account"));
        return answer.ok()
                ? phone.platform() + Json.read(answer.body()).path("account").asText()
                : "";
    }
}
