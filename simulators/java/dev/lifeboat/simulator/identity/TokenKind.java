package dev.lifeboat.simulator.identity;

import java.time.Duration;

/** What a token of the personal-account provider is good for, and for how long. */
enum TokenKind {
    /** Everything but new credentials. */
    ACCESS("access-token", Duration.ofSeconds(3600)),
    /** Everything: a password and a proof stand behind it (rules R37 to R39). */
    STRONGER("stronger-token", Duration.ofSeconds(600)),
    /** Proofs only: the password was right and a second factor is demanded. */
    PROOF("proof-token", Duration.ofSeconds(600)),
    /** New access tokens. */
    REFRESH("refresh-token", Duration.ofDays(90));

    private final String what;
    private final Duration lifetime;

    TokenKind(String what, Duration lifetime) {
        this.what = what;
        this.lifetime = lifetime;
    }

    /** The end of its reference, as in {@code ana.access-token}. */
    String what() {
        return what;
    }

    Duration lifetime() {
        return lifetime;
    }
}
