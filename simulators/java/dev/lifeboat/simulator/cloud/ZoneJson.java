package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes zones as CloudKit's zone dictionaries. */
final class ZoneJson {

    private ZoneJson() {}

    static ObjectNode write(Zone zone, CloudAccount owner) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("zoneID", zone.name().json(owner));
        if (!zone.name().isDefault()) {
            json.put("syncToken", Marker.at(zone.changed(), zone.name().toString()));
        }
        return json.put("atomic", !zone.name().isDefault());
    }

    static ObjectNode deleted(ZoneName zone, CloudAccount owner) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("zoneID", zone.json(owner));
        return json.put("deleted", true);
    }
}
