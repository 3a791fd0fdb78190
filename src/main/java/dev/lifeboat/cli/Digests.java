package dev.lifeboat.cli;

import dev.lifeboat.report.Digest;
import dev.lifeboat.run.RunPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The digests of what a run rests on, so that two runs can be told apart or held to be the same. */
final class Digests {

    private Digests() {}

    /** @param subject what is known of the implementation under test */
    static List<Digest> of(Optional<Digest> subject, RunPlan plan) {
        List<Digest> digests = new ArrayList<>();
        subject.ifPresent(digests::add);
        Digest.ofClass("kit", Digests.class).ifPresent(digests::add);
        digests.add(new Digest("features", plan.features().digest()));
        Digest.ofResource("rules", "/features/rules.yaml").ifPresent(digests::add);
        return digests;
    }
}
