package dev.lifeboat.bench;

import dev.lifeboat.observation.Observation.Exchanged;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.run.RunResult;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run consisted of.
 *
 * @param byRoute how many requests went to each operation of each service
 * @param examples the costliest first
 */
record Costs(Map<String, Integer> byRoute, List<ExampleResult> examples) {

    static Costs of(RunResult result) {
        Map<String, Integer> byRoute = new TreeMap<>();
        result.examples()
                .forEach(example -> example.history()
                        .all(Exchanged.class)
                        .forEach(exchange -> byRoute.merge(
                                exchange.service().orElse("nobody") + " "
                                        + exchange.operation().orElse(""),
                                1,
                                Integer::sum)));
        return new Costs(
                byRoute,
                result.examples().stream()
                        .sorted(Comparator.comparing(ExampleResult::duration).reversed())
                        .toList());
    }

    int requests() {
        return byRoute.values().stream().mapToInt(Integer::intValue).sum();
    }

    void print(PrintStream out, int most) {
        out.println("requests by what they asked for:");
        byRoute.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(most)
                .forEach(route -> out.printf("%8d  %s%n", route.getValue(), route.getKey()));
        out.println("the costliest examples (time, requests, entries of the history):");
        examples.stream()
                .limit(most)
                .forEach(example -> out.printf(
                        "%8s %6d %6d  %s%n",
                        milliseconds(example.duration()),
                        example.history().all(Exchanged.class).count(),
                        example.history().end(),
                        example.id()));
    }

    static String milliseconds(Duration duration) {
        return duration.toMillis() + " ms";
    }
}
