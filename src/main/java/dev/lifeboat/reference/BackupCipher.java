package dev.lifeboat.reference;

/** Seals the content of a backup so that nobody reads it without the identity provider's key (rule R20). */
public interface BackupCipher {

    /** The content as text that only the key opens, naming the key. */
    String seal(byte[] content, BackupKey key);

    /**
     * The name of the key that opens it.
     *
     * @throws Setback {@code backup-damaged} if it names none
     */
    String keyId(String sealed);

    /**
     * The content.
     *
     * @throws Setback {@code backup-damaged} if it is not exactly what was sealed (rule X07)
     */
    byte[] open(String sealed, BackupKey key);
}
