package dev.lifeboat.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.selfcheck.Finding;
import dev.lifeboat.selfcheck.KillMatrix;
import dev.lifeboat.selfcheck.MutantTrial;
import dev.lifeboat.selfcheck.NullTrial;
import dev.lifeboat.selfcheck.mutant.Condition;
import dev.lifeboat.selfcheck.mutant.Consequence;
import java.util.Collection;
import java.util.List;

/** {@code self-check.json}: the kill matrix for machines, by {@code self-check.schema.json}. */
final class SelfCheckFile {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .build()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private SelfCheckFile() {}

    /** All of it; survivors, misblamed and what is not rehearsed are listed once more by their ids. */
    private record Whole(
            boolean full,
            List<MutantEntry> mutants,
            List<NullEntry> nulls,
            List<String> survivors,
            List<String> misblamed,
            List<FindingEntry> findings,
            List<String> notRehearsed,
            long durationMillis) {}

    private record MutantEntry(
            String id,
            String rule,
            String does,
            String layer,
            List<String> conditions,
            boolean killed,
            List<String> killedBy,
            List<String> failedRules,
            List<String> robustness,
            List<ConsequenceEntry> consequences,
            int examples,
            long durationMillis) {}

    private record ConsequenceEntry(String rule, String reason) {}

    private record NullEntry(String id, List<String> passes, int examples, long durationMillis) {}

    private record FindingEntry(String kind, String subject, String text) {}

    static String write(KillMatrix matrix) {
        Whole whole = new Whole(
                matrix.full(),
                matrix.mutants().stream().map(SelfCheckFile::entry).toList(),
                matrix.nulls().stream().map(SelfCheckFile::entry).toList(),
                ids(matrix.survivors()),
                ids(matrix.misblamed()),
                matrix.findings().stream().map(SelfCheckFile::entry).toList(),
                matrix.notRehearsed(),
                matrix.duration().toMillis());
        try {
            return WRITER.writeValueAsString(whole) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kill matrix is made of plain values only", e);
        }
    }

    private static MutantEntry entry(MutantTrial trial) {
        return new MutantEntry(
                trial.mutant().id(),
                trial.mutant().rule().toString(),
                trial.mutant().does(),
                trial.mutant().layer().spelling(),
                trial.mutant().conditions().stream()
                        .sorted()
                        .map(Condition::spelling)
                        .toList(),
                trial.killed(),
                trial.kills().stream().map(MutantTrial.Failure::id).toList(),
                rules(trial.failedRules()),
                rules(trial.robustness()),
                trial.mutant().consequences().stream().map(SelfCheckFile::entry).toList(),
                trial.examples(),
                trial.duration().toMillis());
    }

    private static ConsequenceEntry entry(Consequence consequence) {
        return new ConsequenceEntry(consequence.rule().toString(), consequence.reason());
    }

    private static NullEntry entry(NullTrial trial) {
        return new NullEntry(
                trial.app(), trial.passes(), trial.examples(), trial.duration().toMillis());
    }

    private static FindingEntry entry(Finding finding) {
        return new FindingEntry(finding.kind().spelling(), finding.subject(), finding.text());
    }

    private static List<String> ids(List<MutantTrial> trials) {
        return trials.stream().map(trial -> trial.mutant().id()).toList();
    }

    private static List<String> rules(Collection<RuleId> rules) {
        return rules.stream().map(RuleId::toString).toList();
    }
}
