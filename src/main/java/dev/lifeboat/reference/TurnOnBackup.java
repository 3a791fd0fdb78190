package dev.lifeboat.reference;

import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.Screen.Notice;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Switches cloud backup on and keeps it current: a cloud account, the recovery account, and then the store is written. */
record TurnOnBackup(Installation installation) implements SignInFlow {

    /** @throws Setback if the phone has no cloud account (rule R18) */
    Turn begin() {
        installation.phone().cloudAccount();
        return Turn.ask(new AskSignIn(this, installation.microsoft()));
    }

    @Override
    public PromptReason why() {
        return PromptReason.BACKUP;
    }

    @Override
    public boolean demandsProof() {
        return false;
    }

    @Override
    public Turn signedIn(MicrosoftSession session) {
        return written(session, () -> installation.backups().turnOn(session));
    }

    /** The person agrees to replace the backup that is there. */
    Turn confirmed(Location location, MicrosoftSession asked) {
        return refreshed(asked.refreshToken(), session -> installation.backups().replace(location, session));
    }

    /** Backs up what has changed, without asking for the sign-in again. */
    Turn follow(Location location, String refreshToken) {
        return refreshed(refreshToken, session -> installation.backups().follow(location, session));
    }

    private Turn refreshed(String refreshToken, Consumer<MicrosoftSession> writing) {
        try {
            MicrosoftSession session = installation.microsoft().refresh(refreshToken);
            return written(session, () -> writing.accept(session));
        } catch (Setback setback) {
            return failed(setback);
        }
    }

    private Turn written(MicrosoftSession session, Runnable writing) {
        try {
            writing.run();
            return installation.backups().worthWriting() ? Turn.end(done()) : Turn.end();
        } catch (ConsentNeeded needed) {
            return Turn.ask(new AskConfirm(this, needed.location(), session), needed.notice());
        } catch (Setback setback) {
            return failed(setback);
        }
    }

    private static Notice done() {
        return new Notice(NoticeCode.BACKUP_DONE, Optional.empty(), "The accounts are backed up.");
    }

    private static Turn failed(Setback setback) {
        Notice failed = new Notice(NoticeCode.BACKUP_FAILED, Optional.empty(), "The accounts could not be backed up.");
        return Turn.end(failed, setback.notice());
    }

    /** R16: without a recovery account there is no backup. */
    @Override
    public List<Notice> signInLeft() {
        return List.of(new Notice(
                NoticeCode.RECOVERY_ACCOUNT_NEEDED,
                Optional.empty(),
                "Backup needs a personal Microsoft account to recover with."));
    }

    /** The person wants to keep the backup that is there; it is asked again after the next change. */
    List<Notice> declined() {
        installation.vault().oweBackup(false);
        return List.of();
    }
}
