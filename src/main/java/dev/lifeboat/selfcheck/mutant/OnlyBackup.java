package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.reference.BackupStore;
import dev.lifeboat.reference.Location;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.reference.Revision;
import dev.lifeboat.spi.Implementation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** An app that deletes earlier backups of other locations when it has written one. */
final class OnlyBackup {

    private final BiPredicate<Location, Location> inTheWay;
    private final Map<Location, Supplier<BackupStore.Slot>> written = new ConcurrentHashMap<>();

    private OnlyBackup(BiPredicate<Location, Location> inTheWay) {
        this.inTheWay = inTheWay;
    }

    /** @param inTheWay whether, beside what was written to the first location, nothing may be left at the second */
    static Supplier<Implementation> beside(BiPredicate<Location, Location> inTheWay) {
        return () -> new ReferenceImplementation(KnownLocations.opening(new OnlyBackup(inTheWay)::open));
    }

    private BackupStore.Slot open(BackupStore store, String name, Location location) {
        return new PassingSlot(store.open(name)) {
            @Override
            public void replace(Revision revision, String sealed) {
                super.replace(revision, sealed);
                written.put(location, () -> store.open(name));
                written.forEach((other, place) -> {
                    if (!other.equals(location) && inTheWay.test(location, other)) {
                        place.get().clear();
                    }
                });
            }
        };
    }
}
