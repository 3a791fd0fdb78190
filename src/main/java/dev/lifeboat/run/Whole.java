package dev.lifeboat.run;

import dev.lifeboat.observation.History;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.verdict.JudgedExample;
import dev.lifeboat.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A run within all that could have been run: what was not selected stands in it as not run. */
record Whole(RunResult result) {

    List<JudgedExample> examples() {
        List<JudgedExample> all = new ArrayList<>(
                result.examples().stream().map(ExampleResult::judged).toList());
        if (result.plan().whole()) {
            return all;
        }
        Set<String> selected = all.stream().map(JudgedExample::id).collect(Collectors.toSet());
        List<Example> examples = result.plan().features().examples();
        for (Platform platform : Platform.values()) {
            if (result.statement().claims(platform)) {
                examples.stream()
                        .map(example -> notSelected(example, platform))
                        .filter(example -> !selected.contains(example.id()))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static JudgedExample notSelected(Example example, Platform platform) {
        Verdict notRun = new Verdict.NotRun("It was not selected");
        return new ExampleResult(example, platform, notRun, new History(List.of()), Duration.ZERO).judged();
    }
}
