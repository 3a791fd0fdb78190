package dev.lifeboat.report;

import dev.lifeboat.evidence.EvidenceFile;
import dev.lifeboat.observation.Observation.PhoneBought;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What real screens showed at the end of examples that did not pass; the evidence holds those of all. */
final class RealScreens {

    /** In bytes. A report that holds more opens no more. */
    private static final long BUDGET = 8 << 20;

    private final Map<String, List<byte[]>> byExample = new HashMap<>();
    private long left = BUDGET;

    private RealScreens() {}

    /** @param run the folder of the run */
    static RealScreens in(Path run, RunResult result) throws IOException {
        RealScreens screens = new RealScreens();
        for (ExampleResult example : result.examples()) {
            if (!(example.verdict() instanceof Verdict.Pass)) {
                screens.read(run, example);
            }
        }
        return screens;
    }

    private void read(Path run, ExampleResult example) throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        for (int i = 1; i <= example.history().all(PhoneBought.class).count(); i++) {
            Path file = run.resolve(EvidenceFile.picture(example.id(), i));
            if (Files.isRegularFile(file) && Files.size(file) <= left) {
                pictures.add(Files.readAllBytes(file));
                left -= Files.size(file);
            }
        }
        byExample.put(example.id(), pictures);
    }

    /** As PNG, oldest phone first. */
    List<byte[]> of(ExampleResult example) {
        return byExample.getOrDefault(example.id(), List.of());
    }
}
