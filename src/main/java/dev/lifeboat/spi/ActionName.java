package dev.lifeboat.spi;

/** The names of the closed set of actions, as they stand on the wire, in offers and in reports. */
public enum ActionName implements WireName {
    ADD_ACCOUNT("add-account"),
    ENTER_DETAILS("enter-details"),
    SCAN_QR("scan-qr"),
    SIGN_IN("sign-in"),
    CHOOSE_PROOF("choose-proof"),
    ENTER_PROOF("enter-proof"),
    CONFIRM("confirm"),
    CANCEL("cancel"),
    TURN_ON_BACKUP("turn-on-backup"),
    TURN_OFF_BACKUP("turn-off-backup"),
    DELETE_BACKUP("delete-backup"),
    BEGIN_RECOVERY("begin-recovery"),
    OPEN_ACCOUNT("open-account"),
    SIGN_IN_TO_RECOVER("sign-in-to-recover"),
    SCAN_QR_TO_RECOVER("scan-qr-to-recover"),
    REMOVE_ACCOUNT("remove-account"),
    MOVE_ACCOUNT("move-account"),
    APPROVE_SIGN_IN("approve-sign-in"),
    DENY_SIGN_IN("deny-sign-in");

    private final String wireName;

    ActionName(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
