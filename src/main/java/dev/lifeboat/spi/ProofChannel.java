package dev.lifeboat.spi;

/** The ways a proof code travels to a person (rule R39). */
public enum ProofChannel implements WireName {
    /** The alternate e-mail address. */
    EMAIL("email"),
    /** The phone number. */
    PHONE("phone");

    private final String wireName;

    ProofChannel(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
