package dev.lifeboat.simulator.secret;

/** What sort of secret it is, which decides where it may be seen. */
public enum SecretKind {
    /** A person's password. */
    PASSWORD,
    /** What one-time codes are made from; its value is the seed's raw bytes. */
    TOTP_SEED,
    /** A session, refresh, proof or cloud token. */
    TOKEN,
    /** A proof code sent by e-mail or phone, or an activation code of a work or school provider. */
    PROOF,
    /** A key issued by the provider's key service; its value is the raw bytes. */
    BACKUP_KEY,
    /** Text that only a service which a backup has no business with can know (rules R13 to R15). */
    CANARY
}
