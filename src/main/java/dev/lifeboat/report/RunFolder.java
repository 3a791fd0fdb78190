package dev.lifeboat.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one run. It is filled beside its place and then moved there, so that a folder of this name is either a
 * whole report or the one that stood there before.
 */
public final class RunFolder {

    /** What makes a folder a run's. */
    private static final String MARK = "audit.json";

    private static final Pattern NUMBERED = Pattern.compile("\\.?([0-9]{4,8})-.*");

    /** Writes the files of a report into an empty folder. */
    interface Filling {
        void into(Path empty) throws IOException;
    }

    private final Path place;
    private final Optional<Path> latest;

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
                    + writableNeeded + "'");
        }
        if (existing.equals(place) && !Files.exists(place.resolve(MARK)) && !isEmpty(place)) {
            throw new OutputUnusable("A run cannot be written to '" + folder
                    + "': that folder holds other things than a run (it has no " + MARK + "). Name a new folder");
        }
        return new RunFolder(place, Optional.empty());
    }

    /**
     * The next free folder of {@code runs}, for example {@code 0007-ios-android}. Its number is taken at once, so that
     * runs which go on at the same time do not get the same. When it has been filled, {@code latest} beside {@code runs}
     * points to it.
     *
     * @param runs the folder of all runs; it may be absent
     * @param what the run is, in lower-case words
     * @throws OutputUnusable if nothing can be written there
     */
    public static RunFolder next(Path runs, String what) {
        for (int number = last(runs) + 1; ; number++) {
            Path place = at(runs.resolve("%04d-%s".formatted(number, what))).place;
            try {
                Files.createDirectories(place.getParent());
                Files.createDirectory(unfinished(place));
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
        int last = 0;
        for (Path run : Files.isDirectory(runs) ? children(runs) : List.<Path>of()) {
            Matcher name = NUMBERED.matcher(run.getFileName().toString());
            if (name.matches()) {
                last = Math.max(last, Integer.parseInt(name.group(1)));
            }
        }
        return last;
    }

    private static Path unfinished(Path place) {
        return place.resolveSibling("." + place.getFileName() + ".unfinished");
    }

    /** Where the run will be. */
    public Path path() {
        return place;
    }

    /** Fills it; if that fails there is no trace of the attempt. */
    Path fill(Filling filling) {
        Path unfinished = unfinished(place);
        try {
            delete(unfinished);
            Files.createDirectories(unfinished);
            filling.into(unfinished);
            replaceBy(unfinished);
        } catch (IOException | UncheckedIOException e) {
            tidy(unfinished);
            throw new OutputUnusable("The run could not be written to '" + place + "': " + reason(e), e);
        } catch (RuntimeException | Error e) {
            tidy(unfinished);
            throw e;
        }
        latest.ifPresent(link -> Latest.pointTo(place, link));
        return place;
    }

    private void replaceBy(Path finished) throws IOException {
        Path earlier = place.resolveSibling("." + place.getFileName() + ".earlier");
        delete(earlier);
        if (Files.exists(place)) {
            Files.move(place, earlier);
        }
        Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE);
        delete(earlier);
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static void tidy(Path unfinished) {
        try {
            delete(unfinished);
        } catch (IOException left) {
            // The failure that led here is the one to report.
        }
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
