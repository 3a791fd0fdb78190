package dev.lifeboat.spi;

/** The kinds of account an authenticator holds. */
public enum AccountKind implements WireName {
    /** A personal Microsoft account. */
    PERSONAL("personal"),
    /** An account that an organisation issued and administers. */
    WORK_OR_SCHOOL("work-or-school"),
    /** An account of any other provider that issues {@code otpauth} codes. */
    THIRD_PARTY("third-party");

    private final String wireName;

    AccountKind(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
