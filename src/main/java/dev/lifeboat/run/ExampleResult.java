package dev.lifeboat.run;

import dev.lifeboat.observation.History;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.verdict.JudgedExample;
import dev.lifeboat.verdict.Verdict;
import java.time.Duration;

/**
 * What an example came to on one platform.
 *
 * @param verdict decided by the checks of the example alone
 * @param play which of its plays decided, from 1
 * @param history everything that happened in that play, with secrets replaced
 * @param duration of all plays, in real time
 */
public record ExampleResult(
        Example example, Platform platform, Verdict verdict, int play, History history, Duration duration) {

    /** Of an example that is played once. */
    public ExampleResult(Example example, Platform platform, Verdict verdict, History history, Duration duration) {
        this(example, platform, verdict, 1, history, duration);
    }

    /** The example and its platform, for example {@code recovery/.../one-third-party-account@ios}; unique in a run. */
    public String id() {
        return example.id() + "@" + platform.wireName();
    }

    /** What it contributes to its rules. */
    JudgedExample judged() {
        return new JudgedExample(id(), platform, example.rules(), example.derived(), verdict);
    }
}
