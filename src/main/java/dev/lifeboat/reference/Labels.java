package dev.lifeboat.reference;

import dev.lifeboat.spi.ActionName;

/** What stands on the controls. */
final class Labels {

    private Labels() {}

    static String of(ActionName action) {
        return switch (action) {
            case ADD_ACCOUNT -> "Add account";
            case ENTER_DETAILS -> "Enter the details by hand";
            case SCAN_QR -> "Scan QR code";
            case SIGN_IN -> "Sign in";
            case CHOOSE_PROOF -> "Send code";
            case ENTER_PROOF -> "Enter code";
            case CONFIRM -> "Replace the backup";
            case CANCEL -> "Cancel";
            case TURN_ON_BACKUP -> "Turn on backup";
            case TURN_OFF_BACKUP -> "Turn off backup";
            case DELETE_BACKUP -> "Delete the backup";
            case BEGIN_RECOVERY -> "Begin recovery";
            case OPEN_ACCOUNT -> "More";
            case SIGN_IN_TO_RECOVER -> "Sign in to recover";
            case SCAN_QR_TO_RECOVER -> "Scan QR code to recover";
            case REMOVE_ACCOUNT -> "Remove";
            case MOVE_ACCOUNT -> "Move";
            case APPROVE_SIGN_IN -> "Approve";
            case DENY_SIGN_IN -> "Deny";
        };
    }
}
