package dev.lifeboat.cli;

import dev.lifeboat.report.Digest;
import java.util.ArrayList;
import java.util.List;

/** The digests of what a run rests on, so that two runs can be told apart or held to be the same. */
final class Digests {

    private Digests() {}

    /** @param subject the class of the implementation under test */
    static List<Digest> of(Class<?> subject) {
        List<Digest> digests = new ArrayList<>();
        Digest.ofClass("subject", subject).ifPresent(digests::add);
        Digest.ofClass("kit", Digests.class).ifPresent(digests::add);
        return digests;
    }
}
