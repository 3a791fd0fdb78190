package dev.lifeboat.simulator.identity;

/**
 * A key that the provider's key service issued, for the kit to open backups with.
 *
 * @param id what a backup names as {@code kid}
 * @param username whose it is
 * @param key 32 bytes
 */
public record BackupKey(String id, String username, byte[] key) {

    public BackupKey {
        key = key.clone();
    }

    @Override
    public byte[] key() {
        return key.clone();
    }

    @Override
    public String toString() {
        return "BackupKey[" + id + " of " + username + "]";
    }
}
