package dev.lifeboat.spi;

/** The operating systems of the simulated phones, each with the cloud store that belongs to it (rule R51). */
public enum Platform implements WireName {
    IOS("ios", Store.ICLOUD),
    ANDROID("android", Store.GOOGLE_DRIVE);

    private final String wireName;
    private final Store store;

    Platform(String wireName, Store store) {
        this.wireName = wireName;
        this.store = store;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /** The only store an app on this platform may keep a backup in. */
    public Store store() {
        return store;
    }

    /** The platform one comes to by switching the operating system (rule R52). */
    public Platform other() {
        return this == IOS ? ANDROID : IOS;
    }
}
