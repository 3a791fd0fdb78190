package dev.lifeboat.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The app's part of the phone's disk: everything that survives a restart, and nothing that does not. */
final class Vault {

    private final String device;
    private final Map<String, DeviceKey> unusedKeys = new LinkedHashMap<>();
    private final Set<Revision> knownRevisions = new LinkedHashSet<>();
    private List<Account> accounts = List.of();
    private Optional<BackupSetting> backup = Optional.empty();
    private boolean backupOwed;
    private int lastId;

    /** @param device goes into the ids of accounts */
    Vault(String device) {
        this.device = device;
    }

    /** In the order of the list. */
    List<Account> accounts() {
        return accounts;
    }

    Optional<Account> account(String id) {
        return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    /** An id that no account of this installation has had. */
    String nextId() {
        lastId++;
        return device + "." + lastId;
    }

    void add(Entry entry, Credential credential) {
        List<Account> more = new ArrayList<>(accounts);
        more.add(new Account(nextId(), entry, Optional.of(credential)));
        change(more);
    }

    void replace(Account account) {
        List<Account> changed = new ArrayList<>(accounts);
        changed.replaceAll(present -> present.id().equals(account.id()) ? account : present);
        change(changed);
    }

    void remove(Account account) {
        List<Account> fewer = new ArrayList<>(accounts);
        fewer.remove(account);
        change(fewer);
    }

    void move(Account account, int position) {
        List<Account> moved = new ArrayList<>(accounts);
        moved.remove(account);
        moved.add(position, account);
        change(moved);
    }

    /** Takes what was recovered all at once (rule X16). */
    void recover(List<Account> recovered, BackupSetting setting, Revision revision) {
        accounts = List.copyOf(recovered);
        backup = Optional.of(setting);
        knownRevisions.add(revision);
        backupOwed = false;
    }

    private void change(List<Account> changed) {
        if (!changed.equals(accounts)) {
            accounts = List.copyOf(changed);
            backupOwed = true;
        }
    }

    Optional<BackupSetting> backup() {
        return backup;
    }

    boolean backupIsOn() {
        return backup.filter(BackupSetting::on).isPresent();
    }

    void setBackup(BackupSetting setting) {
        backup = Optional.of(setting);
    }

    void forgetBackup() {
        backup = Optional.empty();
    }

    /** Whether what is stored is older than the accounts. */
    boolean backupOwed() {
        return backupOwed;
    }

    void oweBackup(boolean owed) {
        backupOwed = owed;
    }

    /** The writings that this installation wrote or restored. */
    Set<Revision> knownRevisions() {
        return Collections.unmodifiableSet(knownRevisions);
    }

    /** Noted before it is written, so that a writing whose acknowledgement got lost is known all the same. */
    void know(Revision revision) {
        knownRevisions.add(revision);
    }

    /**
     * The key for a purpose: the same one until the credential that it is for has come, so that a provider which is asked
     * again knows the request (rule X09).
     */
    DeviceKey keyFor(String purpose, DeviceKeys keys) {
        return unusedKeys.computeIfAbsent(purpose, unused -> keys.create());
    }

    /** The key has found its credential; the next one for that purpose is new. */
    void keyUsed(String purpose) {
        unusedKeys.remove(purpose);
    }
}
