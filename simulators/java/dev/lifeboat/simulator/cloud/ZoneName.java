package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Set;

/**
 * Names a zone of an account's private databases.
 *
 * @param container the app's container, {@code iCloud.*}
 * @param environment {@code production} or {@code development}
 */
record ZoneName(String container, String environment, String zone) implements Comparable<ZoneName> {

    static final String DEFAULT = "_defaultZone";
    private static final Set<String> ME = Set.of("_defaultOwner", "__defaultOwner__");
    private static final int LONGEST = 255;

    private static final Comparator<ZoneName> ORDER = Comparator.comparing(ZoneName::container)
            .thenComparing(ZoneName::environment)
            .thenComparing(ZoneName::zone);

    /** The zone that a zone ID dictionary names; only a person's own zones are in the private database. */
    static ZoneName read(JsonBody zoneId, String container, String environment, CloudAccount account) {
        String zone = zoneId.requiredText("zoneName");
        boolean wellFormed = zone.length() <= LONGEST && zone.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (!wellFormed || zone.startsWith("_") && !zone.equals(DEFAULT)) {
            throw CloudKitError.BAD_REQUEST.because(
                    "'" + zone + "' is no zone name: up to 255 ASCII characters, the first not an underscore");
        }
        zoneId.text("ownerRecordName")
                .filter(owner -> !owner.equals(account.id()) && !ME.contains(owner))
                .ifPresent(owner -> {
                    throw CloudKitError.ZONE_NOT_FOUND.because("zone '" + zone + "' of '" + owner + "' does not exist");
                });
        return new ZoneName(container, environment, zone);
    }

    boolean isDefault() {
        return zone.equals(DEFAULT);
    }

    boolean isIn(String otherContainer, String otherEnvironment) {
        return container.equals(otherContainer) && environment.equals(otherEnvironment);
    }

    ObjectNode json(CloudAccount owner) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("zoneName", zone)
                .put("ownerRecordName", owner.id())
                .put("zoneType", isDefault() ? "DEFAULT_ZONE" : "REGULAR_CUSTOM_ZONE");
    }

    @Override
    public int compareTo(ZoneName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return container + "/" + environment + "/" + zone;
    }
}
