package dev.lifeboat.reference;

import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.Screen.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every action that is possible now, with where its control stands. */
final class Offers {

    private final Vault vault;
    private final Session session;
    private final List<Offer> offers = new ArrayList<>();

    private Offers(Vault vault, Session session) {
        this.vault = vault;
        this.session = session;
    }

    static List<Offer> now(Vault vault, Session session) {
        Offers offers = new Offers(vault, session);
        offers.answers();
        offers.beginnings();
        vault.accounts().forEach(offers::ofAccount);
        offers.requests();
        return offers.offers;
    }

    private void answers() {
        session.step().ifPresent(step -> {
            step.answers().forEach(answer -> add(answer, Place.BOTTOM));
            add(ActionName.CANCEL, Place.TOP);
        });
    }

    private void beginnings() {
        add(ActionName.ADD_ACCOUNT, Place.TOP);
        add(ActionName.TURN_ON_BACKUP, Place.MENU);
        if (session.step().isEmpty()) {
            if (vault.backupIsOn()) {
                add(ActionName.TURN_OFF_BACKUP, Place.MENU);
            }
            if (vault.backup().isPresent()) {
                add(ActionName.DELETE_BACKUP, Place.MENU);
            }
        }
        if (vault.accounts().isEmpty()) {
            // R27: at the bottom of the first screen of an app without accounts.
            add(ActionName.BEGIN_RECOVERY, Place.BOTTOM);
        }
    }

    private void ofAccount(Account account) {
        if (session.step().isEmpty()) {
            add(ActionName.OPEN_ACCOUNT, account, Place.BESIDE_ACCOUNT);
        }
        if (session.opened().equals(Optional.of(account.id()))) {
            recovering(account).ifPresent(action -> add(action, account, Place.BESIDE_ACCOUNT));
        }
        add(ActionName.REMOVE_ACCOUNT, account, Place.MENU);
        add(ActionName.MOVE_ACCOUNT, account, Place.MENU);
    }

    /** R42, R45: what an account that waits for proof offers. */
    static Optional<ActionName> recovering(Account account) {
        if (account.state() == AccountState.READY) {
            return Optional.empty();
        }
        return switch (account.entry().kind()) {
            case PERSONAL -> Optional.of(ActionName.SIGN_IN_TO_RECOVER);
            case WORK_OR_SCHOOL -> Optional.of(ActionName.SCAN_QR_TO_RECOVER);
            case THIRD_PARTY -> Optional.empty();
        };
    }

    private void requests() {
        for (PushRequest request : session.requests()) {
            vault.account(request.account()).ifPresent(account -> {
                add(ActionName.APPROVE_SIGN_IN, account, Place.TOP);
                add(ActionName.DENY_SIGN_IN, account, Place.TOP);
            });
        }
    }

    private void add(ActionName action, Place place) {
        offers.add(new Offer(action, Optional.empty(), Labels.of(action), place));
    }

    private void add(ActionName action, Account account, Place place) {
        offers.add(new Offer(action, Optional.of(account.id()), Labels.of(action), place));
    }
}
