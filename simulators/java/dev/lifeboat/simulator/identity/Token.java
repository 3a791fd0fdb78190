package dev.lifeboat.simulator.identity;

import java.time.Instant;

/**
 * A token as the provider remembers it.
 *
 * @param passwordVersion the account's at the time; another one means that the password was changed since
 * @param until from this moment on it is no longer good
 */
record Token(String value, TokenKind kind, PersonalAccount account, int passwordVersion, Instant until) {

    boolean expired(Instant now) {
        return !now.isBefore(until);
    }

    boolean revoked() {
        return passwordVersion != account.passwordVersion();
    }
}
