package dev.lifeboat.run;

import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.spi.Platform;

/**
 * How a run goes about it; none of this changes a verdict.
 *
 * @param seed where all chance of the simulators comes from
 * @param parallel how many examples at the same time, at least 1; never more than the subject's statement allows
 * @param strict whether derived rules and robustness count against the claim
 */
public record RunSettings(long seed, int parallel, boolean strict) {

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

    Seed seedOf(Example example, Platform platform) {
        return Seed.of(seed).forThe(example.id()).forThe(platform.wireName());
    }
}
