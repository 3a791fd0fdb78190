package com.example.authenticator;

import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.View;
import java.util.List;
import java.util.Optional;

/** The app on one phone. So far it does nothing, and says so. */
final class MyApp implements RunningApp {

    @SuppressWarnings("unused") // until the first action works
    private final DeviceEnvironment phone;

    MyApp(DeviceEnvironment phone) {
        this.phone = phone;
    }

    /**
     * Does what the person does. Make an action work, and give its name a branch of its own. What the person cannot have
     * is no exception: it is a screen with a notice, such as {@code NoticeCode.OFFLINE}.
     */
    @Override
    public Screen perform(Action action) {
        switch (action.name()) {
            case ADD_ACCOUNT: // opens a sign-in prompt (personal) or a QR prompt (other kinds)
            case SCAN_QR: // POST os/permissions/camera, then GET os/camera/barcodes
            case ENTER_DETAILS: // the same, typed by hand
            case SIGN_IN: // POST net/microsoft/consumers/oauth2/v2.0/token
            case CHOOSE_PROOF: // POST net/microsoft/proofs/{channel}
            case ENTER_PROOF: // POST net/microsoft/proofs/{channel}/verify
            case CONFIRM: // yes, replace the backup that is there
            case CANCEL: // leave the open prompt
            case TURN_ON_BACKUP: // sign in, write the first backup, then show it as on; while on: back up now
            case TURN_OFF_BACKUP: // what is stored stays
            case DELETE_BACKUP: // remove every object of this backup's location
            case BEGIN_RECOVERY: // only without accounts; signs in, then reads the store
            case OPEN_ACCOUNT: // the arrow beside an account
            case SIGN_IN_TO_RECOVER: // prove a personal account: password, then e-mail or phone
            case SCAN_QR_TO_RECOVER: // prove a work or school account: opens the QR prompt
            case REMOVE_ACCOUNT:
            case MOVE_ACCOUNT:
            case APPROVE_SIGN_IN: // sign the decision with the credential's key
            case DENY_SIGN_IN:
            default:
                throw ActionRefused.notInProduct(action.name());
        }
    }

    /** What the app shows now. With push accounts this is also the moment to look for sign-in requests. */
    @Override
    public Screen screen() {
        return new Screen(
                View.WELCOME,
                List.of(), // the accounts, in the order shown
                List.of(), // every action that is possible now
                Optional.empty(), // the open question
                Screen.Backup.OFF,
                List.of(), // what the app tells the person
                List.of(), // sign-ins that wait for an answer
                List.of(), // the way that the last action took
                false); // whether work goes on that the kit should wait for
    }

    /** The process was killed without a goodbye and starts again: what was not kept is gone. */
    @Override
    public Screen restart() {
        return screen();
    }

    @Override
    public void uninstall() {
        // Remove what is kept for phone.device(); below phone.address() is all that the app can reach.
    }
}
