package dev.lifeboat.run;

import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.steps.Naming;
import io.cucumber.junit.platform.engine.Constants;
import java.util.Map;

/**
 * How a run goes about it; none of this changes a verdict.
 *
 * @param seed where all chance of the simulators comes from
 * @param parallel how many examples at the same time, at least 1; never more than the subject's statement allows
 * @param strict whether derived rules and robustness count against the claim
 */
public record RunSettings(long seed, int parallel, boolean strict) {

    /** Under this one, names and order are those of the features; every other has its own. */
    public static final long DEFAULT_SEED = 1;

    public RunSettings {
        if (parallel < 1) {
            throw new IllegalArgumentException(
                    "--parallel counts examples at the same time, at least 1, not " + parallel);
        }
    }

    /** The default seed, one example at a time for each processor. */
    public static RunSettings standard() {
        return new RunSettings(DEFAULT_SEED, Runtime.getRuntime().availableProcessors(), false);
    }

    /** What the people and issuers of an example are called. */
    Naming naming(Example example, Platform platform) {
        return isAsWritten()
                ? Naming.asWritten()
                : Naming.drawn(seedOf(example, platform).dice("names"));
    }

    /** In which order Cucumber takes the examples; where several are played at the same time it only says where to begin. */
    Map<String, String> order() {
        return isAsWritten()
                ? Map.of()
                : Map.of(
                        Constants.EXECUTION_ORDER_PROPERTY_NAME,
                        "random",
                        Constants.EXECUTION_ORDER_RANDOM_SEED_PROPERTY_NAME,
                        Long.toString(seed));
    }

    private boolean isAsWritten() {
        return seed == DEFAULT_SEED;
    }

    Seed seedOf(Example example, Platform platform) {
        return Seed.of(seed).forThe(example.id()).forThe(platform.wireName());
    }
}
