package dev.lifeboat.cli;

import dev.lifeboat.report.SelfCheckReports;
import dev.lifeboat.report.VisibleText;
import dev.lifeboat.selfcheck.Finding;
import dev.lifeboat.selfcheck.KillMatrix;
import dev.lifeboat.selfcheck.MutantTrial;
import dev.lifeboat.selfcheck.NullTrial;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a self-check says on the terminal: the answer first, what is wrong next, where things are last. */
final class SelfCheckLines {

    private static final int COSTLIEST = 3;

    private SelfCheckLines() {}

    static List<String> of(KillMatrix matrix, Path folder) {
        List<String> lines = new ArrayList<>();
        if (!matrix.notRehearsed().isEmpty()) {
            lines.add("Nothing can be said: the correct app itself does not pass these examples.");
            matrix.notRehearsed().forEach(line -> lines.add("  " + VisibleText.of(line)));
            return lines;
        }
        int all = matrix.mutants().size();
        lines.add("%s of %s mutants killed by an example of the rule they break; %s survive, %s misblamed"
                .formatted(
                        all - matrix.survivors().size(),
                        all,
                        matrix.survivors().size(),
                        matrix.misblamed().size()));
        if (!matrix.nulls().isEmpty()) {
            lines.add("%s of %s apps that are none pass nothing"
                    .formatted(
                            matrix.nulls().stream()
                                    .filter(trial -> trial.passes().isEmpty())
                                    .count(),
                            matrix.nulls().size()));
        }
        for (Finding finding : matrix.findings()) {
            lines.add("  " + VisibleText.of(finding.toString()));
        }
        lines.add("");
        lines.add("Page: " + folder.resolve(SelfCheckReports.PAGE));
        lines.add("Took %s s; the costliest: %s".formatted(seconds(matrix.duration()), costliest(matrix)));
        return lines;
    }

    private record Cost(String id, int examples, Duration duration) {}

    private static Cost cost(MutantTrial trial) {
        return new Cost(trial.mutant().id(), trial.examples(), trial.duration());
    }

    private static Cost cost(NullTrial trial) {
        return new Cost(trial.app(), trial.examples(), trial.duration());
    }

    private static String costliest(KillMatrix matrix) {
        return String.join(
                ", ",
                Stream.concat(
                                matrix.mutants().stream().map(SelfCheckLines::cost),
                                matrix.nulls().stream().map(SelfCheckLines::cost))
                        .sorted(Comparator.comparing(Cost::duration).reversed())
                        .limit(COSTLIEST)
                        .map(cost ->
                                "%s %s s (%s examples)".formatted(cost.id(), seconds(cost.duration()), cost.examples()))
                        .toList());
    }

    private static String seconds(Duration duration) {
        return "%s.%s".formatted(duration.toSeconds(), duration.toMillisPart() / 100);
    }
}
