package dev.lifeboat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    private Path home;

    @Test
    void aFolderSaysThatItIsIncompleteUntilItIsWhole() throws IOException {
        RunFolder folder = RunFolder.at(home.resolve("a/b"));

        folder.begin();
        assertThat(names(folder.path())).containsExactly("INCOMPLETE");

        Files.writeString(folder.path().resolve("audit.json"), "new");
        folder.complete();

        assertThat(folder.path().resolve("audit.json")).hasContent("new");
        assertThat(names(folder.path())).containsExactly("audit.json");
        assertThat(names(home.resolve("a"))).containsExactly("b");
    }

    @Test
    void reportsAreInTheirPlacesOnlyWhenAllAreWhole() throws IOException {
        RunFolder folder = RunFolder.at(home.resolve("run"));
        folder.begin();
        for (String report : List.of("audit.json", "manifest.json", "allure/index.html")) {
            Path file = folder.draft().resolve(report);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "new");
        }
        assertThat(names(folder.path())).containsExactly(".reports", "INCOMPLETE");

        folder.complete();

        assertThat(names(folder.path())).containsExactly("allure", "audit.json", "manifest.json");
        assertThat(folder.path().resolve("allure/index.html")).hasContent("new");
    }

    @Test
    void ofReportsThatAreNotWholeNothingIsLeft() throws IOException {
        RunFolder folder = RunFolder.at(home.resolve("run"));
        folder.begin();
        Files.createDirectories(folder.draft().resolve("allure"));
        Files.writeString(folder.draft().resolve("index.html"), "half");
        Files.writeString(folder.path().resolve("audit.json"), "moved already");

        folder.discardReports();

        assertThat(names(folder.path())).containsExactly("INCOMPLETE");
    }

    @Test
    void anEarlierRunIsReplaced() throws IOException {
        Path place = home.resolve("run");
        write(place, "old", "only-old");

        write(place, "new");

        assertThat(names(place)).containsExactly("audit.json");
        assertThat(place.resolve("audit.json")).hasContent("new");
        assertThat(names(home)).containsExactly("run");
    }

    @Test
    void theRunsBeforeOneAreThoseWithALowerNumber() throws IOException {
        Path runs = home.resolve("runs");
        for (String name : List.of("0002-ios", "9999-ios", "10000-ios", "10001-ios-without-an-end", "notes")) {
            Files.writeString(Files.createDirectories(runs.resolve(name)).resolve("audit.json"), "old");
        }
        Files.writeString(runs.resolve("10001-ios-without-an-end/INCOMPLETE"), "");

        assertThat(RunFolder.next(runs, "ios").predecessors())
                .containsExactly(runs.resolve("10000-ios"), runs.resolve("9999-ios"), runs.resolve("0002-ios"));
    }

    @Test
    void theRunBeforeOneOfTheSamePlaceIsThereUntilItIsReplaced() throws IOException {
        Path place = home.resolve("run");
        write(place, "old");

        RunFolder folder = RunFolder.at(place);
        folder.begin();
        assertThat(folder.predecessors()).containsExactly(home.resolve(".run.earlier"));
        folder.complete();
        assertThat(folder.predecessors()).isEmpty();
    }

    /** Such a place looks writable and is not, whoever asks. */
    @Test
    void aPlaceWhereNothingCanBeMadeIsNamedWithWhatToDo() {
        Path place = Path.of("/proc/lifeboat-run");
        assumeTrue(Files.isDirectory(Path.of("/proc/self")));

        assertThatThrownBy(() -> RunFolder.at(place).begin())
                .isInstanceOf(OutputUnusable.class)
                .hasMessageContaining("A run cannot be written to '/proc/lifeboat-run'")
                .hasMessageContaining("'/proc'")
                .hasMessageContaining("--out")
                .hasMessageNotContaining("Exception");
    }

    @Test
    void anEmptyFolderMayBeGiven() throws IOException {
        Path place = Files.createDirectory(home.resolve("empty"));

        write(place, "new");

        assertThat(place.resolve("audit.json")).hasContent("new");
    }

    @Test
    void anEarlierRunIsKeptAsideUntilThereIsAnother() throws IOException {
        Path place = home.resolve("run");
        write(place, "old");

        for (int attempt = 0; attempt < 2; attempt++) {
            RunFolder stopped = RunFolder.at(place);
            stopped.begin();
            Files.writeString(place.resolve("audit.json"), "half");
            stopped.release();

            assertThat(names(place)).containsExactly("INCOMPLETE", "audit.json");
            assertThat(home.resolve(".run.earlier/audit.json")).hasContent("old");
        }

        write(place, "new");
        assertThat(names(home)).containsExactly("run");
    }

    private static void write(Path place, String audit, String... others) throws IOException {
        RunFolder folder = RunFolder.at(place);
        folder.begin();
        Files.writeString(place.resolve("audit.json"), audit);
        for (String other : others) {
            Files.writeString(place.resolve(other), audit);
        }
        folder.complete();
    }

    @Test
    void aFolderWithOtherThingsIsLeftAlone() throws IOException {
        Files.writeString(home.resolve("thesis.txt"), "mine");

        assertThatThrownBy(() -> RunFolder.at(home))
                .isInstanceOf(OutputUnusable.class)
                .hasMessageContaining("'" + home + "'")
                .hasMessageContaining("Name a new folder");
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "mine");

        for (Path place : List.of(file, file.resolve("below"), file.resolve("far/below"))) {
            assertThatThrownBy(() -> RunFolder.at(place))
                    .isInstanceOf(OutputUnusable.class)
                    .hasMessageContaining("'" + file + "' is not a folder");
        }
    }

    @Test
    void runsAreNumberedAndLatestPointsToTheNewest() throws IOException {
        Path runs = home.resolve("reports/runs");

        RunFolder first = RunFolder.next(runs, "ios");
        first.begin();
        Files.writeString(first.path().resolve("audit.json"), "1");
        first.complete();
        RunFolder second = RunFolder.next(runs, "ios-android");
        second.begin();
        Files.writeString(second.path().resolve("audit.json"), "2");
        second.complete();

        assertThat(names(runs)).containsExactly("0001-ios", "0002-ios-android");
        assertThat(home.resolve("reports/latest/audit.json")).hasContent("2");
        assertThat(Files.readSymbolicLink(home.resolve("reports/latest")).toString())
                .isEqualTo("runs/0002-ios-android");
    }

    @Test
    void runsThatGoOnAtTheSameTimeGetNumbersOfTheirOwn() {
        Path runs = home.resolve("runs");

        List<Path> places = Stream.generate(() -> RunFolder.next(runs, "ios"))
                .limit(3)
                .map(RunFolder::path)
                .toList();

        assertThat(places)
                .extracting(place -> place.getFileName().toString())
                .containsExactly("0001-ios", "0002-ios", "0003-ios");
    }

    @Test
    void aFolderCalledLatestIsNotReplaced() throws IOException {
        Path latest = Files.createDirectories(home.resolve("latest"));
        Path run = Files.createDirectories(home.resolve("runs/0001-ios"));

        assertThatThrownBy(() -> Latest.pointTo(run, latest))
                .isInstanceOf(OutputUnusable.class)
                .hasMessageContaining("'" + latest + "' is a folder");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
