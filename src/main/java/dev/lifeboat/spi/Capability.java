package dev.lifeboat.spi;

/** What a product may leave out; everything else is expected of every implementation. */
public enum Capability implements WireName {
    /** Answers push sign-in requests. */
    PUSH("push"),
    /** Takes the details of a code typed by hand (rule R49). */
    MANUAL_ENTRY("manual-entry"),
    /** Can delete the backup from inside the app. */
    DELETE_BACKUP("delete-backup"),
    /** Backs up after each change of the accounts (rule R02, derived part). */
    AUTOMATIC_BACKUP("automatic-backup"),
    /** Can give a picture of its screen. */
    SCREENSHOT("screenshot");

    private final String wireName;

    Capability(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
