package dev.lifeboat.verdict;

import dev.lifeboat.waiver.Waiver;
import java.util.List;
import java.util.Objects;

/**
 * A waiver in the light of a run.
 *
 * @param examples the ids of the failed examples that it is about, in the order of the run
 * @param because why it is in this state, in a sentence
 */
public record WaiverOutcome(Waiver waiver, WaiverState state, List<String> examples, String because) {

    public WaiverOutcome {
        Objects.requireNonNull(waiver, "waiver");
        Objects.requireNonNull(state, "state");
        examples = List.copyOf(examples);
        Objects.requireNonNull(because, "because");
    }
}
