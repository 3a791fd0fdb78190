package dev.lifeboat.spi;

/** The cloud stores that belong to a phone's operating system (rule R51). */
public enum Store implements WireName {
    /** Apple's, reached as CloudKit Web Services. */
    ICLOUD("icloud"),
    /** Google's, reached as Drive v3 with its hidden application folder. */
    GOOGLE_DRIVE("google-drive");

    private final String wireName;

    Store(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
