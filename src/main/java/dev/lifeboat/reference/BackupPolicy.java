package dev.lifeboat.reference;

import java.util.List;
import java.util.Set;

/** When a backup is written; the defaults are what the rules say. */
public interface BackupPolicy {

    BackupPolicy CORRECT = new BackupPolicy() {};

    /** R02: a change of the accounts is backed up before the app answers. */
    default boolean followsChanges() {
        return true;
    }

    /** X01: an app without accounts has nothing that could replace a backup. */
    default boolean worthWriting(List<Account> accounts) {
        return !accounts.isEmpty();
    }

    /** X01: a backup that this installation neither wrote nor restored is not replaced without asking. */
    default boolean mustAsk(Revision stored, Set<Revision> known) {
        return !known.contains(stored);
    }

    /** R07: only the cloud account of the switching on gets what is backed up later. */
    default boolean sameCloud(Location location, CloudAccount now) {
        return location.store() == now.store() && location.cloudAccount().equals(now.account());
    }
}
