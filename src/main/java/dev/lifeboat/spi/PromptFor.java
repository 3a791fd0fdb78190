package dev.lifeboat.spi;

/** What a prompt asks for. */
public enum PromptFor implements WireName {
    /** A user name and a password. */
    SIGN_IN("sign-in"),
    /** Where a proof code shall be sent. */
    PROOF_CHANNEL("proof-channel"),
    /** The code that arrived there. */
    PROOF_CODE("proof-code"),
    /** A QR code, or its details typed by hand. */
    QR_CODE("qr-code"),
    /** Yes or no. */
    CONFIRM("confirm");

    private final String wireName;

    PromptFor(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
