package dev.lifeboat.observation;

import dev.lifeboat.observation.Observation.StoreSearched;
import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.cloud.CloudAccount;
import dev.lifeboat.simulator.cloud.StoredObject;
import dev.lifeboat.simulator.identity.BackupKey;
import dev.lifeboat.spi.Store;
import java.util.SortedSet;
import java.util.TreeSet;

/** Looks for secrets in everything that a cloud account holds: in the bytes as they lie there, and in opened backups. */
public final class StoreSearch {

    private final World world;
    private final Redactor redactor;

    public StoreSearch(World world, Redactor redactor) {
        this.world = world;
        this.redactor = redactor;
    }

    /** What was searched, and what was found where. */
    public StoreSearched search(Store store, CloudAccount account) {
        SortedSet<String> lying = new TreeSet<>();
        SortedSet<String> opened = new TreeSet<>();
        int values = 0;
        long bytes = 0;
        int payloads = 0;
        int openedPayloads = 0;
        long closedBytes = 0;
        for (StoredObject object : world.store(store).objects(account)) {
            for (byte[] value : object.values().values()) {
                values++;
                bytes += value.length;
                lying.addAll(redactor.sightings(value));
                OpenedBackup backup = OpenedBackup.of(
                        value, keyId -> world.microsoft().backupKey(keyId).map(BackupKey::key));
                backup.plaintexts().forEach(plaintext -> opened.addAll(redactor.sightings(plaintext)));
                closedBytes += backup.closedBytes();
                if (value.length > Observation.StoreSearched.LABEL) {
                    payloads++;
                    openedPayloads += backup.closed() == 0 ? 1 : 0;
                }
            }
        }
        return new StoreSearched(
                store, account.name(), values, bytes, payloads, openedPayloads, closedBytes, lying, opened);
    }
}
