package dev.lifeboat.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report is right whatever day the clock of the host shows. */
class DayOfTheRunTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private static Provenance at(String began) {
        return Provenance.ofThisProcess(Instant.parse(began), List.of(), List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1969-12-31T23:59:59Z",
                "2016-12-31T23:59:59.999Z",
                "2024-02-29T12:00:00Z",
                "2038-01-19T03:14:08Z",
                "2106-02-07T06:28:16Z"
            })
    void everyReportTakesTheDayAsItIs(String began) throws IOException {
        Sample sample = Sample.conformant();
        Audit audit = Auditor.audit(sample.result(), at(began));

        Reports.write(sample.result(), audit, folder);

        JsonNode written = JSON.readTree(folder.resolve("audit.json").toFile());
        assertThat(AuditTest.schema().validate(written)).isEmpty();
        assertThat(written.at("/provenance/began").asText()).isEqualTo(began);
        assertThat(folder.resolve("junit.xml")).content().contains("timestamp=\"" + began.substring(0, 19) + "\"");
        assertThat(folder.resolve("index.html")).content().contains(began);
        assertThat(folder.resolve("summary.md")).content().contains(began);
        long first = Instant.parse(began).toEpochMilli();
        assertThat(starts()).hasSize(audit.examples().size()).startsWith(first);
    }

    @ParameterizedTest
    @CsvSource({
        "2038-01-19T03:14:08Z, 2038-01-19",
        "2028-02-29T23:59:59Z, 2028-02-29",
        "2026-03-29T01:30:00Z, 2026-03-29",
        "2026-10-25T00:30:00Z, 2026-10-25"
    })
    void theDayIsThatOfUtc(String began, LocalDate day) {
        assertThat(at(began).day()).isEqualTo(day);
    }

    private TreeSet<Long> starts() throws IOException {
        TreeSet<Long> starts = new TreeSet<>();
        try (DirectoryStream<Path> results =
                Files.newDirectoryStream(folder.resolve(AllureIds.RESULTS), "*-result.json")) {
            for (Path result : results) {
                starts.add(JSON.readTree(result.toFile()).at("/start").asLong());
            }
        }
        return starts;
    }
}
