package dev.lifeboat.spi;

/** Which flow a prompt belongs to. */
public enum PromptReason implements WireName {
    RECOVERY("recovery"),
    BACKUP("backup"),
    ADD_ACCOUNT("add-account"),
    /** One account proves its owner after a recovery. */
    RECOVER_ACCOUNT("recover-account");

    private final String wireName;

    PromptReason(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
