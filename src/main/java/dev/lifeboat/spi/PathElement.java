package dev.lifeboat.spi;

/** The controls on the way to an outcome. Only these are judged, never their labels. */
public enum PathElement implements WireName {
    SETTINGS("settings"),
    BACKUP("backup"),
    /** The switch that names the phone's own cloud. */
    CLOUD_BACKUP("cloud-backup"),
    BEGIN_RECOVERY("begin-recovery"),
    /** The accounts screen. */
    ACCOUNTS("accounts"),
    /** One account's entry. */
    ACCOUNT("account"),
    /** The drop-down arrow beside an account. */
    ACCOUNT_MENU("account-menu"),
    SIGN_IN_TO_RECOVER("sign-in-to-recover"),
    SCAN_QR_TO_RECOVER("scan-qr-to-recover"),
    /** Anything the vocabulary has no word for. */
    OTHER("other");

    private final String wireName;

    PathElement(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
