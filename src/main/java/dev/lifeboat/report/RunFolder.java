package dev.lifeboat.report;

import dev.lifeboat.evidence.RunLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one run. From the first moment it says of itself that it is incomplete, and it stops saying so when it is a
 * whole report; an earlier run in its place is kept aside until then.
 */
public final class RunFolder {

    /** What makes a folder a run's. */
    private static final List<String> MARKS = List.of("audit.json", RunLog.FILE);

    /** Stands in the folder of a run that has not come to its end. */
    public static final String INCOMPLETE = RunLog.INCOMPLETE;

    /** Holds the reports until all of them are whole: in a run that has not come to its end nobody finds one. */
    private static final String DRAFT = ".reports";

    /** In the order in which they are put into their places: what makes the folder whole comes last. */
    private static final List<String> REPORTS = List.of(
            "allure",
            "junit.xml",
            "results.sarif",
            "summary.md",
            "audit.json",
            "index.html",
            "manifest.sig",
            "manifest.json");

    private static final Pattern NUMBERED = Pattern.compile("\\.?([0-9]{4,8})-.*");

    private final Path place;
    private final Optional<Path> latest;
    private Optional<FolderLock> lock = Optional.empty();

    private RunFolder(Path place, Optional<Path> latest) {
        this.place = place;
        this.latest = latest;
    }

    /**
     * A folder of the user's choice. It may be absent, empty, or hold an earlier run, which is replaced.
     *
     * @throws OutputUnusable if it is something else, or nothing can be written there; nothing has been written then
     */
    public static RunFolder at(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        if (place.getParent() == null) {
            throw new OutputUnusable("A run cannot be written to '" + folder + "': name a folder below it");
        }
        Path existing = place;
        while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing)) {
            throw new OutputUnusable("A run cannot be written to '" + folder + "': '" + existing + "' is not a folder");
        }
        Path writableNeeded = existing.equals(place) ? place.getParent() : existing;
        if (!Files.isWritable(writableNeeded)) {
            throw new OutputUnusable("A run cannot be written to '" + folder + "': there is no permission to write in '"
                    + writableNeeded + "'. Name another folder with --out");
        }
        if (existing.equals(place) && !isRun(place) && !isEmpty(place)) {
            throw new OutputUnusable("A run cannot be written to '" + folder
                    + "': that folder holds other things than a run (it has no audit.json). Name a new folder");
        }
        return new RunFolder(place, Optional.empty());
    }

    /**
     * The next free folder of {@code runs}, for example {@code 0007-ios-android}. It is made at once, so that runs which go
     * on at the same time do not get the same. When it is complete, {@code latest} beside {@code runs} points to it.
     *
     * @param runs the folder of all runs; it may be absent
     * @param what the run is, in lower-case words
     * @throws OutputUnusable if nothing can be written there
     */
    public static RunFolder next(Path runs, String what) {
        for (int number = last(runs) + 1; ; number++) {
            Path place = at(runs.resolve(String.format(Locale.ROOT, "%04d-%s", number, what))).place;
            try {
                Files.createDirectories(place.getParent());
                Files.createDirectory(place);
                return new RunFolder(place, Optional.of(place.getParent().resolveSibling("latest")));
            } catch (FileAlreadyExistsException taken) {
                continue;
            } catch (IOException e) {
                throw new OutputUnusable("A run cannot be written to '" + runs + "': " + reason(e), e);
            }
        }
    }

    /** The highest number that a run has, whether it is finished or not. */
    private static int last(Path runs) {
        return Files.isDirectory(runs)
                ? children(runs).stream().mapToInt(RunFolder::number).max().orElse(0)
                : 0;
    }

    /** What a run is numbered with; 0 for what has no number. */
    private static int number(Path run) {
        Matcher name = NUMBERED.matcher(run.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }

    private static boolean isRun(Path folder) {
        return MARKS.stream().anyMatch(mark -> Files.exists(folder.resolve(mark)))
                || Files.exists(folder.resolve(INCOMPLETE));
    }

    /** Where the run is. */
    public Path path() {
        return place;
    }

    /** Whether it has been begun and has come neither to its end nor to a stop. */
    boolean isOpen() {
        return lock.isPresent();
    }

    /**
     * Takes possession of the folder and empties it. From now on it is there, and incomplete.
     *
     * @throws OutputUnusable if another run is writing to it, or nothing can be written there
     */
    void begin() {
        FolderLock taken = FolderLock.of(place);
        try {
            makeWay();
            Files.createDirectories(place);
            Files.writeString(place.resolve(INCOMPLETE), """
                    This run has not come to its end, so nothing in this folder speaks for the whole of it.
                    run.ndjson holds every verdict that was announced, evidence/ what happened in each example.
                    Run it again for a result.
                    """);
            lock = Optional.of(taken);
        } catch (IOException | UncheckedIOException e) {
            taken.close();
            throw new OutputUnusable("A run cannot be written to '" + place + "': " + reason(e), e);
        }
    }

    /** A whole run that stands here is kept aside until there is another; what is incomplete is worth less than that. */
    private void makeWay() throws IOException {
        if (!Files.exists(place) || isEmpty(place)) {
            return;
        }
        if (Files.exists(place.resolve(INCOMPLETE))) {
            delete(place);
            return;
        }
        delete(earlier());
        Files.move(place, earlier());
    }

    /**
     * Whole runs before this one, the newest first: the one whose place it takes, or those with a lower number beside it.
     * Where this run has been begun, the former is there until this one is complete.
     */
    List<Path> predecessors() {
        List<Path> all = new ArrayList<>(List.of(earlier()));
        if (latest.isPresent()) {
            children(place.getParent()).stream()
                    .filter(run -> number(run) > 0 && number(run) < number(place))
                    .sorted(Comparator.comparing(RunFolder::number).reversed())
                    .forEach(all::add);
        }
        return all.stream()
                .filter(run -> isRun(run) && !Files.exists(run.resolve(INCOMPLETE)))
                .toList();
    }

    private Path earlier() {
        return place.resolveSibling("." + place.getFileName() + ".earlier");
    }

    /** Where the reports are written. */
    Path draft() {
        return place.resolve(DRAFT);
    }

    /**
     * In a run that has not come to its end nothing stays that speaks for the whole of it. As far as that is possible: who
     * writes the reports may still be at it, and the folder is marked anyway.
     */
    void discardReports() {
        try {
            delete(draft());
            for (String report : REPORTS) {
                delete(place.resolve(report));
            }
        } catch (IOException | UncheckedIOException left) {
            return;
        }
    }

    private void publish() throws IOException {
        if (!Files.isDirectory(draft())) {
            return;
        }
        List<Path> reports = new ArrayList<>(children(draft()));
        reports.sort(Comparator.comparing(
                report -> REPORTS.indexOf(report.getFileName().toString())));
        for (Path report : reports) {
            Files.move(report, place.resolve(report.getFileName()));
        }
        Files.delete(draft());
    }

    /** The folder is whole: nothing is written to it any more. */
    void complete() {
        try {
            publish();
            Files.deleteIfExists(place.resolve(INCOMPLETE));
            delete(earlier());
        } catch (IOException | UncheckedIOException e) {
            throw failure(e);
        } finally {
            release();
        }
        latest.ifPresent(link -> Latest.pointTo(place, link));
    }

    /** The folder stays as it is, and incomplete. */
    void release() {
        lock.ifPresent(FolderLock::close);
        lock = Optional.empty();
    }

    /** What to say when the host fails while the run is being written. */
    HostFailure failure(Exception e) {
        return new HostFailure(
                "The run could not be written to '" + place + "': " + reason(e)
                        + ". What was decided until then is kept there, and marked " + INCOMPLETE,
                e);
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> below = Files.walk(folder)) {
            all = new ArrayList<>(below.toList());
        }
        all.sort(Comparator.reverseOrder());
        for (Path path : all) {
            Files.delete(path);
        }
    }

    private static boolean isEmpty(Path folder) {
        return children(folder).isEmpty();
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new OutputUnusable("'" + folder + "' cannot be read: " + e.getMessage(), e);
        }
    }
}
