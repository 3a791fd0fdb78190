package dev.lifeboat.merge;

import dev.lifeboat.attest.Verification;
import dev.lifeboat.evidence.RunLogFile;
import dev.lifeboat.evidence.RunRecord.Began;
import dev.lifeboat.merge.MergeRefused.Reason;
import dev.lifeboat.run.Shard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** A part of a run as it was given: its folder, its log and which part it says to be. */
record GivenPart(Path folder, RunLogFile log, Shard shard) {

    /**
     * Reads it.
     *
     * @throws MergeRefused if it is no part, or not as it was sealed
     */
    static GivenPart in(Path folder) {
        RunLogFile log = RunLogFile.in(folder);
        String shard = log.began()
                .shard()
                .orElseThrow(() -> new MergeRefused(
                        Reason.MISFIT, "'%s' is no part of a run: it was run without --shard".formatted(folder)));
        GivenPart part = new GivenPart(folder, log, Shard.parse(shard));
        part.check();
        return part;
    }

    private void check() {
        if (!log.isComplete()) {
            throw new MergeRefused(
                    Reason.MISSING,
                    "Part %s in '%s' did not come to its end: %s of %s examples were decided. Run it again"
                            .formatted(
                                    shard,
                                    folder,
                                    log.decided().size(),
                                    began().planned().size()));
        }
        Verification seal = seal();
        if (!seal.altered().isEmpty()) {
            throw new MergeRefused(
                    Reason.ALTERED,
                    "Part %s in '%s' is not as it was sealed: %s"
                            .formatted(shard, folder, String.join("; ", seal.altered())));
        }
        if (!seal.sealed()) {
            throw new MergeRefused(
                    Reason.MISSING,
                    "Part %s in '%s' has no seal: its reports were not finished".formatted(shard, folder));
        }
    }

    private Verification seal() {
        try {
            return Verification.of(folder, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("'" + folder + "' cannot be read: " + e.getMessage(), e);
        }
    }

    Began began() {
        return log.began();
    }

    @Override
    public String toString() {
        return "part %s in '%s'".formatted(shard, folder);
    }
}
