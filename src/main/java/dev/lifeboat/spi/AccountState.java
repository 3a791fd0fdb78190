package dev.lifeboat.spi;

/** Whether an account can be used. */
public enum AccountState implements WireName {
    /** It makes codes or answers sign-in requests. */
    READY("ready"),
    /** It was recovered but waits for proof of identity (rules R33, R34); unusable until then. */
    NEEDS_VERIFICATION("needs-verification");

    private final String wireName;

    AccountState(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
