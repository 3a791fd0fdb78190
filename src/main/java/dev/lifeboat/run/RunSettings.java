package dev.lifeboat.run;

import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.steps.Naming;
import io.cucumber.junit.platform.engine.Constants;
import java.util.Map;

/**
 * How a run goes about it; none of this changes what an app that always does the same comes to.
 *
 * @param seed where all chance of the simulators comes from
 * @param parallel how many examples at the same time, at least 1; never more than the subject's statement allows
 * @param strict whether derived rules and robustness count against the claim
 * @param plays how often each example is played, at least 1; it passes only if it does every time
 * @param names where the names and the order of the examples come from
 */
public record RunSettings(long seed, int parallel, boolean strict, int plays, long names) {

    /** Under this one, names and order are those of the features; every other has its own. */
    public static final long DEFAULT_SEED = 1;

    public RunSettings {
        if (parallel < 1) {
            throw new IllegalArgumentException(
                    "--parallel counts examples at the same time, at least 1, not " + parallel);
        }
        if (plays < 1) {
            throw new IllegalArgumentException(
                    "--repeat says how often each example is played, at least once, not " + plays);
        }
    }

    /** Names and order come from the seed, too. */
    public RunSettings(long seed, int parallel, boolean strict, int plays) {
        this(seed, parallel, strict, plays, seed);
    }

    /** Each example once. */
    public RunSettings(long seed, int parallel, boolean strict) {
        this(seed, parallel, strict, 1);
    }

    /** The default seed, one example at a time for each processor, each once. */
    public static RunSettings standard() {
        return new RunSettings(DEFAULT_SEED, Runtime.getRuntime().availableProcessors(), false);
    }

    /** Everybody keeps their name and gets other secrets. */
    public RunSettings withOtherSecrets() {
        return new RunSettings(seed + 1, parallel, strict, plays, names);
    }

    RunSettings atMost(int together) {
        return new RunSettings(seed, Math.min(parallel, together), strict, plays, names);
    }

    /**
     * What the people and issuers of an example are called.
     *
     * @param play from 1
     */
    Naming naming(Example example, Platform platform, int play) {
        return isAsWritten() && play == 1
                ? Naming.asWritten()
                : Naming.drawn(seedOf(names, example, platform, play).dice("names"));
    }

    /** In which order Cucumber takes the examples; where several are played at the same time it only says where to begin. */
    Map<String, String> order() {
        return isAsWritten()
                ? Map.of()
                : Map.of(
                        Constants.EXECUTION_ORDER_PROPERTY_NAME,
                        "random",
                        Constants.EXECUTION_ORDER_RANDOM_SEED_PROPERTY_NAME,
                        Long.toString(names));
    }

    private boolean isAsWritten() {
        return names == DEFAULT_SEED;
    }

    /** @param play from 1; each is in a world of its own */
    Seed seedOf(Example example, Platform platform, int play) {
        return seedOf(seed, example, platform, play);
    }

    private static Seed seedOf(long seed, Example example, Platform platform, int play) {
        Seed first = Seed.of(seed).forThe(example.id()).forThe(platform.wireName());
        return play == 1 ? first : first.forThe("play " + play);
    }
}
