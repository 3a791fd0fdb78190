package dev.lifeboat.simulator.cloud;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an app says about a file. */
record FileMetadata(
        String name,
        String mimeType,
        Optional<String> description,
        boolean starred,
        SortedMap<String, String> appProperties,
        SortedMap<String, String> properties,
        Instant createdTime,
        Instant modifiedTime) {

    FileMetadata {
        appProperties = Collections.unmodifiableSortedMap(new TreeMap<>(appProperties));
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    static FileMetadata fresh(Instant now) {
        return new FileMetadata(
                "Untitled",
                "application/octet-stream",
                Optional.empty(),
                false,
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                now,
                now);
    }

    FileMetadata of(String otherMimeType) {
        return new FileMetadata(
                name, otherMimeType, description, starred, appProperties, properties, createdTime, modifiedTime);
    }

    /** The bytes that count against the quota, apart from the content. */
    long size() {
        return length(name) + description.map(FileMetadata::length).orElse(0L) + size(appProperties) + size(properties);
    }

    private static long size(Map<String, String> map) {
        return map.entrySet().stream()
                .mapToLong(entry -> length(entry.getKey()) + length(entry.getValue()))
                .sum();
    }

    private static long length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
