package dev.lifeboat.reference;

import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.Screen.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings a backup to this phone: no accounts here, a cloud account, the recovery account, and then the store is read. */
record Recovery(Installation installation) implements SignInFlow {

    /** @throws Setback if the app holds accounts (rule R58) or the phone has no cloud account (rule R24) */
    Turn begin() {
        requireNoAccounts();
        installation.phone().cloudAccount();
        return Turn.ask(new AskSignIn(this, installation.microsoft()));
    }

    private void requireNoAccounts() {
        if (!installation.policies().recovery().admits(installation.vault().accounts())) {
            throw new Setback(
                    NoticeCode.ACCOUNTS_EXIST,
                    "This phone has accounts already. Remove them first, so that nothing newer is overwritten.");
        }
    }

    @Override
    public PromptReason why() {
        return PromptReason.RECOVERY;
    }

    @Override
    public boolean demandsProof() {
        return false;
    }

    @Override
    public Turn signedIn(MicrosoftSession session) {
        try {
            requireNoAccounts();
            installation.backups().recover(session);
            return Turn.end(recovered());
        } catch (Setback setback) {
            return Turn.end(explained(setback));
        }
    }

    private Notice recovered() {
        int count = installation.vault().accounts().size();
        return new Notice(
                NoticeCode.RECOVERED,
                Optional.empty(),
                count == 1 ? "One account was recovered." : count + " accounts were recovered.");
    }

    /** R55: to the person a store that is not signed in to is a backup that is not available. */
    private static List<Notice> explained(Setback setback) {
        List<Notice> notices = new ArrayList<>();
        if (setback.code().equals(NoticeCode.CLOUD_ACCOUNT_NEEDED)) {
            notices.add(new Notice(
                    NoticeCode.BACKUP_UNAVAILABLE, Optional.empty(), "The backup is not available at the moment."));
        }
        notices.add(setback.notice());
        return notices;
    }
}
