package dev.lifeboat.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Capability;
import dev.lifeboat.spi.ClockSource;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunLogTest {

    private static final List<String> PLANNED = List.of("a/one@ios", "a/zwei ⟨ä⟩@ios", "a/three@ios");

    @TempDir
    private Path folder;

    private static RunRecord.Began began() {
        return new RunRecord.Began(
                1,
                new RunRecord.Origin(
                        "1.0",
                        "17",
                        "Linux",
                        "2026-01-01T00:00:00Z",
                        List.of("--features", "mine"),
                        Map.of("rules", "00")),
                "2019-01",
                7,
                true,
                new ConformanceStatement(
                        1,
                        "Acme",
                        "Acme Authenticator",
                        "3",
                        EnumSet.of(Platform.IOS),
                        EnumSet.allOf(AccountKind.class),
                        EnumSet.noneOf(Capability.class),
                        ClockSource.DEVICE,
                        2),
                "plan",
                true,
                Optional.of("1/2"),
                PLANNED);
    }

    private static RunRecord.Decided verdict(String id, String word) {
        return new RunRecord.Decided(
                id,
                word,
                Optional.of("adapter"),
                Optional.of(new RunRecord.Contradiction("so", "not so", List.of(3, 5))),
                "Why: \"so\"\nand ⟨ana.password⟩",
                12,
                EvidenceFile.name(id),
                Optional.empty());
    }

    private void writeWhole() {
        try (RunLog log = RunLog.begin(folder, began())) {
            log.decided(verdict(PLANNED.get(0), "PASS"));
            log.decided(verdict(PLANNED.get(1), "FAIL"));
            log.decided(verdict(PLANNED.get(2), "PASS"));
            log.end();
        }
    }

    @Test
    void whatIsWrittenIsRead() {
        writeWhole();

        RunLogFile read = RunLogFile.in(folder);

        assertThat(read.began()).isEqualTo(began());
        assertThat(read.began().features()).contains("mine");
        assertThat(read.decided().values())
                .containsExactly(
                        verdict(PLANNED.get(0), "PASS"),
                        verdict(PLANNED.get(1), "FAIL"),
                        verdict(PLANNED.get(2), "PASS"));
        assertThat(read.end()).contains(new RunRecord.Ended(3, 3, Map.of("PASS", 2, "FAIL", 1)));
        assertThat(read.isComplete()).isTrue();
    }

    /** Whatever was cut off, what stood before it is read, and nothing else. */
    @Test
    void aLogCutAtAnyByteKeepsEveryWholeVerdictAndIsIncomplete() throws IOException {
        writeWhole();
        Path file = folder.resolve(RunLog.FILE);
        byte[] whole = Files.readAllBytes(file);
        List<String> all = List.of(new String(whole, StandardCharsets.UTF_8).split("\n"));
        int first = all.get(0).getBytes(StandardCharsets.UTF_8).length + 1;
        assertThat(whole.length).isGreaterThan(first + 300);

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(file, cut);
            if (length < first) {
                assertThatThrownBy(() -> RunLogFile.in(folder))
                        .isInstanceOf(EvidenceDamaged.class)
                        .hasMessageContaining("what was planned");
                continue;
            }
            RunLogFile read = RunLogFile.in(folder);
            long wholeLines = new String(cut, StandardCharsets.ISO_8859_1)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            assertThat(read.decided()).as("cut at %d", length).hasSize((int) wholeLines - 1);
            assertThat(read.isComplete()).as("cut at %d", length).isFalse();
        }
    }

    /** A clock that was set back would leave such a thing behind, and a kit that asked it. */
    @ParameterizedTest
    @CsvSource({"'\"durationMillis\":12', '\"durationMillis\":-12', 2", "2026-01-01T00:00:00Z, 2026-01-01T25:00:00Z, 1"
    })
    void aTimeThatCannotBeIsNamedByItsLine(String good, String bad, int line) throws IOException {
        writeWhole();
        Path file = folder.resolve(RunLog.FILE);
        String whole = Files.readString(file);
        assertThat(whole).contains(good);
        Files.writeString(file, whole.replace(good, bad));

        assertThatThrownBy(() -> RunLogFile.in(folder))
                .isInstanceOf(EvidenceDamaged.class)
                .hasMessageContaining("Line " + line + " of");
    }

    @Test
    void aSecondVerdictHidesNoFirst() throws IOException {
        writeWhole();
        Path file = folder.resolve(RunLog.FILE);
        String failed = Files.readAllLines(file).get(2);
        assertThat(failed).contains("\"FAIL\"");
        Files.writeString(file, failed.replace("\"FAIL\"", "\"PASS\"") + "\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> RunLogFile.in(folder))
                .isInstanceOf(EvidenceDamaged.class)
                .hasMessageContaining("decides 'a/zwei ⟨ä⟩@ios' more than once");
    }

    @Test
    void aChangedLineInTheMiddleIsNamedByItsNumber() throws IOException {
        writeWhole();
        Path file = folder.resolve(RunLog.FILE);
        List<String> lines = Files.readAllLines(file);
        for (String bad : List.of(
                "",
                "{",
                "[]",
                "{\"is\":\"Nothing\"}",
                "{\"is\":\"Decided\",\"durationMillis\":1}",
                "{\"is\":\"Decided\",\"durationMillis\":{}} x")) {
            Files.write(file, List.of(lines.get(0), lines.get(1), bad, lines.get(3)));

            assertThatThrownBy(() -> RunLogFile.in(folder))
                    .as(bad)
                    .isInstanceOf(EvidenceDamaged.class)
                    .hasMessageContaining("Line 3");
        }
    }

    @Test
    void anEndThatCountsMoreThanThereIsDoesNotMakeARunComplete() throws IOException {
        writeWhole();
        Path file = folder.resolve(RunLog.FILE);
        List<String> lines = Files.readAllLines(file);
        Files.write(file, List.of(lines.get(0), lines.get(1), lines.get(2), lines.get(4)));

        assertThat(RunLogFile.in(folder).isComplete()).isFalse();
    }

    @Test
    void aLogOfAnotherFormatIsNotReadAsIfItWereOurs() throws IOException {
        writeWhole();
        Path file = folder.resolve(RunLog.FILE);
        Files.writeString(file, Files.readString(file).replaceFirst("\"format\":1", "\"format\":2"));

        assertThatThrownBy(() -> RunLogFile.in(folder))
                .isInstanceOf(EvidenceDamaged.class)
                .hasMessageContaining("is of format 2");
    }

    @Test
    void aRunThatStoppedSaysWhy() {
        try (RunLog log = RunLog.begin(folder, began())) {
            log.decided(verdict(PLANNED.get(0), "PASS"));
            log.stop("The run was ended by a signal");
        }

        RunLogFile read = RunLogFile.in(folder);

        assertThat(read.stopped()).contains("The run was ended by a signal");
        assertThat(read.decided()).containsOnlyKeys(PLANNED.get(0));
        assertThat(read.isComplete()).isFalse();
    }
}
