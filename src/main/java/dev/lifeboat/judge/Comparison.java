package dev.lifeboat.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.evidence.EvidenceWriter;
import dev.lifeboat.observation.ExactRequest;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Recorder;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Holds what is observed now against what is recorded, entry by entry, and keeps the first that is another one. */
final class Comparison implements Recorder.Sink {

    /** What belongs to a connection and not to the request (RFC 9110, 7.6.1). */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings", "expect");

    private static final int LONGEST = 160;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EvidenceWriter writer;
    private final List<JsonNode> recorded;
    private int next;
    private String difference = "";

    Comparison(List<JsonNode> recorded, URI world) {
        this.recorded = recorded;
        this.writer = new EvidenceWriter(world);
    }

    /** The first difference in words; empty if there is none. */
    synchronized String difference() {
        if (difference.isEmpty() && next < recorded.size()) {
            return "entry %s was recorded and did not come again".formatted(next + 1);
        }
        return difference;
    }

    @Override
    public synchronized void accept(Entry entry, Optional<ExactRequest> exact) {
        JsonNode now = parsed(writer.line(entry, exact));
        if (difference.isEmpty()) {
            difference = next < recorded.size()
                    ? between(ofTheRequest(recorded.get(next)), ofTheRequest(now), "entry " + (next + 1))
                    : "entry %s, %s, was not recorded"
                            .formatted(next + 1, now.at("/observed/is").asText());
        }
        next++;
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence is JSON", e);
        }
    }

    /** A line without what belongs to connections, which the replay makes itself. */
    private static JsonNode ofTheRequest(JsonNode line) {
        JsonNode copy = line.deepCopy();
        ObjectNode observed = (ObjectNode) copy.path("observed");
        switch (observed.path("is").asText()) {
            case "Exchanged" -> {
                // Locked up is the request with its connection's headers; what it did is observed beside it.
                ((ObjectNode) copy).remove("exact");
                strip(observed.path("requestHeaders"));
            }
            case "AdministratorLooked" -> observed.path("told").forEach(told -> strip(told.path("headers")));
            // The length of those headers is in it.
            case "PrivateKeysSearched", "NamesSearched" -> observed.remove("bytes");
            default -> {}
        }
        return copy;
    }

    private static void strip(JsonNode headers) {
        if (headers instanceof ObjectNode all) {
            List<String> names = new ArrayList<>();
            all.fieldNames().forEachRemaining(names::add);
            names.stream()
                    .filter(name -> OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT)))
                    .forEach(all::remove);
        }
    }

    /** The first place where two trees differ; empty if they do not. */
    private static String between(JsonNode recorded, JsonNode now, String place) {
        if (recorded.equals(now)) {
            return "";
        }
        if (recorded.isObject() && now.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            recorded.fieldNames().forEachRemaining(names::add);
            now.fieldNames().forEachRemaining(names::add);
            return names.stream()
                    .map(name -> between(recorded.path(name), now.path(name), place + ", " + name))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        if (recorded.isArray() && now.isArray() && recorded.size() == now.size()) {
            for (int i = 0; i < recorded.size(); i++) {
                String found = between(recorded.get(i), now.get(i), place + " " + (i + 1));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "%s: recorded %s, now %s".formatted(place, shown(recorded), shown(now));
    }

    private static String shown(JsonNode node) {
        String text = node.isMissingNode() ? "nothing" : node.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
