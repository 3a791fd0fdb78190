package dev.lifeboat.reference;

import java.util.Objects;

/**
 * A signed-in personal Microsoft account.
 *
 * @param account the provider's opaque, unchanging name for the person
 * @param username as the provider writes it
 * @param accessToken lives for minutes, or an hour at most
 * @param refreshToken opens a new session without the person
 */
record MicrosoftSession(String account, String username, String accessToken, String refreshToken)
        implements SignInResult {

    MicrosoftSession {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(accessToken, "accessToken");
        Objects.requireNonNull(refreshToken, "refreshToken");
    }

    @Override
    public String proofToken() {
        return accessToken;
    }

    @Override
    public String toString() {
        return "MicrosoftSession[" + account + "]";
    }
}
