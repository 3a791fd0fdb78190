package dev.lifeboat.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.ExactRequest;
import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.spi.Action;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an app did in one example, as its evidence tells.
 *
 * @param turns in order
 * @param lines everything, for comparison
 */
public record Recording(List<Turn> turns, List<JsonNode> lines) {

    /** Something that the app was asked for. */
    public enum Asked {
        INSTALL,
        RESTART,
        ACTION,
        SCREEN,
        REMOVE
    }

    /**
     * The app was asked for something, sent requests, and answered.
     *
     * @param line the number of the entry with the answer
     * @param action what the person did, with secrets by reference
     * @param answer absent where none is recorded
     */
    public record Turn(
            int line,
            Asked asked,
            String phone,
            Optional<Action> action,
            Optional<Answer> answer,
            List<Request> requests) {}

    /** A request that the app sent. */
    public record Request(Observation.Exchanged told, Optional<ExactRequest> exact) {}

    /**
     * Reads the evidence of an example.
     *
     * @throws EvidenceDamaged if it is missing or not as it was written
     */
    public static Recording of(Path file) {
        List<JsonNode> lines = Lines.of(file);
        List<Turn> turns = new ArrayList<>();
        List<Request> requests = new ArrayList<>();
        RecordReader reader = new RecordReader();
        for (JsonNode line : lines) {
            JsonNode observed = line.path("observed");
            try {
                if (observed.path("is").asText().equals("Exchanged")) {
                    requests.add(new Request(
                            reader.read(observed, Observation.Exchanged.class),
                            Optional.ofNullable(line.get("exact"))
                                    .map(exact -> reader.read(exact, ExactRequest.class))));
                } else {
                    asked(observed).ifPresent(asked -> {
                        turns.add(turn(asked, line, reader, requests));
                        requests.clear();
                    });
                }
            } catch (IllegalArgumentException e) {
                throw Lines.damaged(file, line.path("n").intValue(), e);
            }
        }
        return new Recording(List.copyOf(turns), lines);
    }

    /**
     * Everything that happened in an example, as its evidence tells.
     *
     * @throws EvidenceDamaged if it is missing or not as it was written
     */
    public static History history(Path file) {
        RecordReader reader = new RecordReader();
        List<Observation.Entry> entries = new ArrayList<>();
        for (JsonNode line : Lines.of(file)) {
            try {
                EvidenceLine read = reader.read(line, EvidenceLine.class);
                entries.add(new Observation.Entry(read.n(), read.at(), read.observed()));
            } catch (IllegalArgumentException e) {
                throw Lines.damaged(file, entries.size() + 1, e);
            }
        }
        return new History(entries);
    }

    private static Turn turn(Asked asked, JsonNode line, RecordReader reader, List<Request> requests) {
        JsonNode observed = line.path("observed");
        return new Turn(
                line.path("n").intValue(),
                asked,
                observed.path("phone").asText(),
                Optional.ofNullable(observed.get("action")).map(action -> reader.read(action, Action.class)),
                Optional.ofNullable(observed.get("answer")).map(answer -> reader.read(answer, Answer.class)),
                List.copyOf(requests));
    }

    private static Optional<Asked> asked(JsonNode observed) {
        return switch (observed.path("is").asText()) {
            case "AppStarted" ->
                Optional.of(observed.path("start").asText().equals("INSTALLED") ? Asked.INSTALL : Asked.RESTART);
            case "ActionTaken" -> Optional.of(Asked.ACTION);
            case "ScreenRead" -> Optional.of(Asked.SCREEN);
            case "AppRemoved" -> Optional.of(Asked.REMOVE);
            default -> Optional.empty();
        };
    }
}
