package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.reference.BackupStore;
import dev.lifeboat.reference.Location;
import dev.lifeboat.reference.LocationNaming;
import dev.lifeboat.reference.Policies;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which location a name stands for: whoever opens a place in a store is told its name only. */
final class KnownLocations {

    /** Opens the place of a location in its store. */
    interface Places {
        BackupStore.Slot open(BackupStore store, String name, Location location);
    }

    private final LocationNaming naming = Policies.correct().locations();
    private final Map<String, Location> byName = new ConcurrentHashMap<>();

    private KnownLocations() {}

    /** The right policies, except that every place is opened like this. */
    static Policies opening(Places places) {
        KnownLocations known = new KnownLocations();
        return Policies.correct()
                .withLocations(known::nameOf)
                .withStore(store -> name -> places.open(store, name, known.byName.get(name)));
    }

    private String nameOf(Location location) {
        String name = naming.nameOf(location);
        byName.put(name, location);
        return name;
    }
}
