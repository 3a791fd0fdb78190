package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The bytes behind an asset field.
 *
 * @param key names it in download addresses; whoever knows it may read, as with the real ones
 * @param checksum of the bytes that were uploaded; storage that rots does not change it
 */
record AssetFile(String key, String checksum, String wrappingKey, String referenceChecksum, byte[] content) {

    AssetFile holding(byte[] other) {
        return new AssetFile(key, checksum, wrappingKey, referenceChecksum, other);
    }

    /** What is common to the answer of an upload and to the value of a field. */
    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("fileChecksum", checksum)
                .put("size", content.length)
                .put("wrappingKey", wrappingKey)
                .put("referenceChecksum", referenceChecksum);
    }
}
