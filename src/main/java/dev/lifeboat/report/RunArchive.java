package dev.lifeboat.report;

import dev.lifeboat.disk.WholeFile;
import dev.lifeboat.evidence.AdapterLog;
import dev.lifeboat.evidence.EvidenceFile;
import dev.lifeboat.evidence.RunLog;
import dev.lifeboat.evidence.RunRecord;
import dev.lifeboat.observation.Printed;
import dev.lifeboat.observation.Recorder;
import dev.lifeboat.run.Archive;
import dev.lifeboat.run.ConformanceRun;
import dev.lifeboat.run.Example;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.run.RunPlan;
import dev.lifeboat.spi.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps a run's evidence in its folder while it runs, so that whatever ends the process leaves every verdict that was
 * announced.
 */
public final class RunArchive implements Archive, AutoCloseable {

    private final RunFolder folder;
    private final RunLog log;
    private final Map<String, EvidenceFile> open = new ConcurrentHashMap<>();

    /** Whoever stops the run keeps it, so that nothing is written after the last line. */
    private final ReentrantLock writing = new ReentrantLock();

    private UncheckedIOException failure;
    private boolean reporting;

    private RunArchive(RunFolder folder, RunLog log) {
        this.folder = folder;
        this.log = log;
    }

    /**
     * Begins a run in its folder.
     *
     * @param plan what is run here
     * @throws OutputUnusable if nothing can be written there
     */
    public static RunArchive begin(RunFolder folder, ConformanceRun run, RunPlan plan, Provenance provenance) {
        return begin(
                folder,
                new RunRecord.Began(
                        RunRecord.Began.FORMAT,
                        provenance.recorded(),
                        run.edition(),
                        run.settings().seed(),
                        run.settings().strict(),
                        run.statement(),
                        plan.digest(run.settings(), run.edition()),
                        plan.undivided().whole(),
                        plan.part().map(part -> part.shard().toString()),
                        plan.ids()));
    }

    /**
     * Begins a run in its folder, as it is recorded.
     *
     * @throws OutputUnusable if nothing can be written there
     */
    public static RunArchive begin(RunFolder folder, RunRecord.Began began) {
        folder.begin();
        try {
            return new RunArchive(folder, RunLog.begin(folder.path(), began));
        } catch (UncheckedIOException e) {
            folder.release();
            throw folder.failure(e);
        }
    }

    @Override
    public Recorder.Sink open(Example example, Platform platform, URI world) {
        String id = id(example, platform);
        writing.lock();
        try {
            EvidenceFile file = new EvidenceFile(folder.path(), id, world);
            open.put(id, file);
            return (entry, exact) -> {
                try {
                    file.accept(entry, exact);
                } catch (UncheckedIOException e) {
                    fail(e);
                }
            };
        } catch (UncheckedIOException e) {
            fail(e);
            return Recorder.Sink.NONE;
        } finally {
            writing.unlock();
        }
    }

    private static String id(Example example, Platform platform) {
        return example.id() + "@" + platform.wireName();
    }

    /** From now on nothing is decided; the example that was under way goes on to its end, unheard. */
    private synchronized void fail(UncheckedIOException e) {
        failure = failure == null ? e : failure;
    }

    @Override
    public void pictures(Example example, Platform platform, List<byte[]> pictures) {
        writing.lock();
        try {
            for (int i = 0; i < pictures.size(); i++) {
                Path file = folder.path().resolve(EvidenceFile.picture(id(example, platform), i + 1));
                WholeFile.write(file, pictures.get(i));
            }
        } catch (IOException e) {
            fail(new UncheckedIOException(e));
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void printed(Printed printed) {
        if (printed.characters() == 0) {
            return;
        }
        String head = "[%s characters were printed; the last lines:]\n".formatted(printed.characters());
        writing.lock();
        try {
            AdapterLog.write(folder.path(), head + VisibleText.of(String.join("\n", printed.end())) + "\n");
        } catch (IOException e) {
            fail(new UncheckedIOException(e));
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void setAside(ExampleResult result) {
        writing.lock();
        try {
            Optional.ofNullable(open.remove(result.id())).ifPresent(file -> file.setAside(result.play()));
        } catch (UncheckedIOException e) {
            fail(e);
        } finally {
            writing.unlock();
        }
    }

    /** @throws HostFailure if it cannot be kept, or what led to it could not */
    @Override
    public void decided(ExampleResult result) {
        writing.lock();
        try {
            Optional.ofNullable(open.remove(result.id())).ifPresent(EvidenceFile::close);
            check();
            log.decided(DecidedExample.of(result));
        } catch (UncheckedIOException e) {
            fail(e);
            throw folder.failure(e);
        } finally {
            writing.unlock();
        }
    }

    private synchronized void check() {
        if (failure != null) {
            throw folder.failure(failure);
        }
    }

    /**
     * All examples have been decided, and nothing but the reports is missing.
     *
     * @throws HostFailure if that cannot be written down
     */
    void end() {
        writing.lock();
        try {
            check();
            log.end();
            reporting = true;
        } catch (UncheckedIOException e) {
            throw folder.failure(e);
        } finally {
            writing.unlock();
        }
    }

    /**
     * The reports are written: they are put into their places, all at once for whoever wants to stop the run.
     *
     * @throws HostFailure if that is not possible
     */
    void complete() {
        writing.lock();
        try {
            log.close();
            folder.complete();
        } catch (UncheckedIOException e) {
            throw folder.failure(e);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Writes down that the run does not go on, and lets nothing follow: who still wants to decide something waits for the
     * end of the process.
     *
     * @param why in a sentence
     * @return how many verdicts are kept; empty if the run is over already
     */
    @SuppressWarnings("LockNotBeforeTry")
    public Optional<Integer> interrupt(String why) {
        writing.lock();
        if (!folder.isOpen()) {
            writing.unlock();
            return Optional.empty();
        }
        leaveIncomplete(why);
        // Who is at the reports still writes into the folder until the process ends, which ends the lock too.
        if (!reporting) {
            folder.release();
        }
        return Optional.of(log.decided());
    }

    /** Gives the folder up; a run that has not been written to its end stays incomplete, and says why. */
    public void stop(String why) {
        writing.lock();
        try {
            if (folder.isOpen()) {
                leaveIncomplete(why);
            }
        } finally {
            folder.release();
            writing.unlock();
        }
    }

    private void leaveIncomplete(String why) {
        folder.discardReports();
        try (log) {
            log.stop(why);
        } catch (UncheckedIOException e) {
            // The disk is full or the folder is gone: the log ends with the last verdict, and that says enough.
            fail(e);
        }
    }

    @Override
    public void close() {
        stop("The kit or its host failed");
    }
}
