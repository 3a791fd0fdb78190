package dev.lifeboat.reference;

import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Screen.Notice;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Writes, restores and deletes the backup of this installation. */
final class Backups {

    /** A notice of this app's own. */
    private static final NoticeCode DELETED = new NoticeCode("backup-deleted");

    private final Vault vault;
    private final Phone phone;
    private final MicrosoftClient microsoft;
    private final CloudStores stores;
    private final Policies policies;
    private final SecureRandom random = new SecureRandom();

    Backups(Vault vault, Phone phone, MicrosoftClient microsoft, CloudStores stores, Policies policies) {
        this.vault = vault;
        this.phone = phone;
        this.microsoft = microsoft;
        this.stores = stores;
        this.policies = policies;
    }

    /** Whether the accounts at hand are worth a backup. */
    boolean worthWriting() {
        return policies.backup().worthWriting(vault.accounts());
    }

    /**
     * Writes the first backup and then switches on; without accounts there is nothing to write yet.
     *
     * @throws ConsentNeeded if the person has to agree first
     * @throws Setback if it did not work; backup stays as it was then
     */
    void turnOn(MicrosoftSession session) {
        CloudAccount cloud = phone.cloudAccount();
        Location location = new Location(cloud.store(), cloud.account(), session.account());
        if (worthWriting()) {
            write(cloud, location, session, false);
        } else {
            keep(location, session, Optional.empty());
        }
    }

    /**
     * Writes what has changed since the switching on, as long as the phone is in the same cloud account.
     *
     * @throws ConsentNeeded if the person has to agree first
     * @throws Setback if it did not work; what is stored stays as it was then
     */
    void follow(Location location, MicrosoftSession session) {
        write(sameCloud(location), location, session, false);
    }

    /**
     * Writes with the person's consent to replace what is there.
     *
     * @throws Setback if it did not work; what is stored stays as it was then
     */
    void replace(Location location, MicrosoftSession session) {
        write(sameCloud(location), location, session, true);
    }

    private void write(CloudAccount cloud, Location location, MicrosoftSession session, boolean consent) {
        BackupStore.Slot slot = stores.open(cloud, location);
        Optional<Revision> stored = slot.revision();
        if (!consent && stored.isPresent() && policies.backup().mustAsk(stored.get(), vault.knownRevisions())) {
            throw new ConsentNeeded(location);
        }
        byte[] content = policies.format().write(vault.accounts());
        String sealed = policies.cipher().seal(content, microsoft.newBackupKey(session));
        Revision revision = nextAfter(stored);
        Instant now = phone.now();
        vault.know(revision);
        slot.replace(revision, sealed);
        keep(location, session, Optional.of(now));
    }

    private void keep(Location location, MicrosoftSession session, Optional<Instant> written) {
        vault.setBackup(new BackupSetting(location, session.username(), Optional.of(session.refreshToken()), written));
        vault.oweBackup(false);
    }

    /** Higher than any seen, so that a store which shows an old state does not make the new one look older. */
    private Revision nextAfter(Optional<Revision> stored) {
        long seen = stored.map(Revision::number).orElse(0L);
        for (Revision known : vault.knownRevisions()) {
            seen = Math.max(seen, known.number());
        }
        byte[] mark = new byte[8];
        random.nextBytes(mark);
        return new Revision(seen + 1, HexFormat.of().formatHex(mark));
    }

    /**
     * Brings back what is stored for this person in this cloud account (rules R24, R25).
     *
     * @throws Setback {@code backup-unavailable} if nothing is, {@code backup-damaged}, or why it cannot be read; nothing
     *     has changed then
     */
    void recover(MicrosoftSession session) {
        CloudAccount cloud = phone.cloudAccount();
        Location location = new Location(cloud.store(), cloud.account(), session.account());
        BackupStore.Slot slot = stores.open(cloud, location);
        Revision revision = slot.revision()
                .orElseThrow(() -> new Setback(
                        NoticeCode.BACKUP_UNAVAILABLE,
                        "There is no backup of this recovery account in " + phone.cloudName() + "."));
        String sealed = slot.read();
        BackupKey key = microsoft.backupKey(session, policies.cipher().keyId(sealed));
        byte[] content = policies.cipher().open(sealed, key);
        List<Account> recovered = policies.format().read(content, vault::nextId);
        vault.recover(
                policies.recovery().result(vault.accounts(), recovered),
                new BackupSetting(location, session.username(), Optional.empty(), Optional.empty()),
                revision);
    }

    /**
     * Removes every object of the location and switches off (rule R56).
     *
     * @throws Setback if some may be left; the switch stays then
     */
    void delete(BackupSetting setting) {
        CloudAccount cloud = sameCloud(setting.location());
        stores.open(cloud, setting.location()).clear();
        vault.forgetBackup();
    }

    static Notice deleted() {
        return new Notice(DELETED, Optional.empty(), "The backup is deleted. Backup is off.");
    }

    private CloudAccount sameCloud(Location location) {
        CloudAccount now = phone.cloudAccount();
        if (!policies.backup().sameCloud(location, now)) {
            throw new Setback(
                    NoticeCode.CLOUD_ACCOUNT_NEEDED,
                    "This phone is signed in to another " + phone.cloudName() + " account than the backup lies in.");
        }
        return now;
    }
}
