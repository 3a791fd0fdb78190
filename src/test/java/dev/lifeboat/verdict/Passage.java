package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Observation.Exchanged;
import dev.lifeboat.simulator.time.SimulatedClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Exchanges made up by hand, as a history holds them. */
final class Passage {

    private Passage() {}

    static History history(Observation... observations) {
        List<Entry> entries = new ArrayList<>();
        for (Observation observation : observations) {
            entries.add(new Entry(entries.size() + 1, new SimulatedClock().instant(), observation));
        }
        return new History(entries);
    }

    static Exchanged to(String service, String operation, String target, Map<String, String> headers, String body) {
        return exchange(service, operation, target, headers, body, "");
    }

    static Exchanged answered(String service, String operation, String target, String answer) {
        return exchange(service, operation, target, Map.of(), "", answer);
    }

    /** A request that nothing answered. */
    static Exchanged astray(String target, String body) {
        return new Exchanged(
                "p1",
                Optional.empty(),
                Optional.empty(),
                "POST",
                target,
                Map.of(),
                body,
                404,
                "",
                false,
                Optional.empty());
    }

    private static Exchanged exchange(
            String service, String operation, String target, Map<String, String> headers, String body, String answer) {
        return new Exchanged(
                "p1",
                Optional.of(service),
                Optional.of(operation),
                "POST",
                target,
                headers,
                body,
                200,
                answer,
                true,
                Optional.empty());
    }
}
