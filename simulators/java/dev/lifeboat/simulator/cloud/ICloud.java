package dev.lifeboat.simulator.cloud;

import dev.lifeboat.simulator.http.Endpoint;
import dev.lifeboat.simulator.secret.Secrets;
import dev.lifeboat.simulator.time.Dice;
import dev.lifeboat.simulator.time.SimulatedClock;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * iCloud of one world, as CloudKit Web Services with private databases only. Strict where the real one is: versions,
 * names, types, sizes, batches. Not imitated: locations, references, sharing, indexes, throttling by load.
 */
public final class ICloud extends ShelvedStore<ICloudContent> {

    // Real web tokens hold characters that must be percent-encoded. These always do, so that an app which forgets it
    // fails every time and not with some seeds only.
    private static final String TOKEN_PREFIX = "158__54__+/";

    private final Map<String, Endpoint> operations = new TreeMap<>();

    public ICloud(SimulatedClock clock, Dice dice, Secrets secrets) {
        super(new Shelves<>(
                "icloud",
                secrets,
                () -> "_" + dice.hex(16),
                () -> TOKEN_PREFIX + Base64.getEncoder().encodeToString(dice.bytes(32)),
                account -> new ICloudContent()));
        Supplier<String> newUuid = () -> Uuid.random(dice);
        ICloudGate gate = new ICloudGate(shelves(), newUuid);
        AssetFiles assets = new AssetFiles(clock, dice);
        records(gate, assets, clock, newUuid);
        zones(gate, newUuid);
        assets(gate, assets);
        operations.put("users-caller", gate.database(ICloudGate::caller));
        // Apple documents it as a GET below the public database, and CloudKit JS asks so; it tells an id and no data.
        operations.put("users-caller-get", gate.database(ICloudGate::caller));
    }

    private void records(ICloudGate gate, AssetFiles assets, SimulatedClock clock, Supplier<String> newUuid) {
        RecordsChanges changes = new RecordsChanges(shelves(), newUuid);
        operations.put("records-modify", gate.database(new RecordsModify(shelves(), assets, clock, newUuid)));
        operations.put("records-lookup", gate.database(new RecordsLookup(shelves(), newUuid)));
        operations.put("records-query", gate.database(new RecordsQuery(shelves())));
        operations.put("records-changes", gate.database(changes::ofOneZone));
        operations.put("changes-zone", gate.database(changes::ofZones));
    }

    private void zones(ICloudGate gate, Supplier<String> newUuid) {
        ZonesRead zones = new ZonesRead(newUuid);
        operations.put("zones-modify", gate.database(new ZonesModify(shelves(), newUuid)));
        operations.put("zones-list", gate.database(zones::list));
        operations.put("zones-list-get", gate.database(zones::list));
        operations.put("zones-lookup", gate.database(zones::lookup));
        operations.put("zones-changes", gate.database(zones::changes));
        operations.put("changes-database", gate.database(zones::changes));
    }

    private void assets(ICloudGate gate, AssetFiles assets) {
        operations.put("assets-upload", gate.database(assets));
        operations.put("asset-post", gate.open(assets::receive));
        operations.put("asset-put", gate.open(assets::receive));
        operations.put("asset-download", gate.open(new AssetDownload(shelves())));
    }

    @Override
    public Map<String, Endpoint> operations() {
        return Collections.unmodifiableMap(operations);
    }
}
