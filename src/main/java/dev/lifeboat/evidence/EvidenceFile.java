package dev.lifeboat.evidence;

import dev.lifeboat.disk.AppendedFile;
import dev.lifeboat.observation.ExactRequest;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Recorder;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The evidence of one example while it runs: every entry of its history is appended as it is recorded. */
public final class EvidenceFile implements Recorder.Sink, AutoCloseable {

    private static final String FOLDER = "evidence";

    private final Path folder;
    private final String example;
    private final EvidenceWriter writer;
    private final AppendedFile file;

    /**
     * @param folder of the run
     * @param example id with its platform
     * @param world the address of its world
     */
    public EvidenceFile(Path folder, String example, URI world) {
        this.folder = folder;
        this.example = example;
        this.writer = new EvidenceWriter(world);
        this.file = AppendedFile.create(folder.resolve(name(example)));
    }

    /** The name of an example's evidence, relative to the run's folder. */
    public static String name(String example) {
        return FOLDER + "/" + example + ".ndjson";
    }

    /**
     * The name of the evidence of a play that passed and did not decide.
     *
     * @param play from 1
     */
    public static String name(String example, int play) {
        return name(example + "-play-" + play);
    }

    /**
     * The name of a picture of a real screen at the end of an example.
     *
     * @param number from 1, oldest phone first
     */
    public static String picture(String example, int number) {
        return FOLDER + "/" + example + "-screen-" + number + ".png";
    }

    /** Closes the evidence of a play and makes room for that of the next. */
    public void setAside(int play) {
        close();
        file.moveTo(folder.resolve(name(example, play)));
    }

    @Override
    public void accept(Entry entry, Optional<ExactRequest> exact) {
        file.append(writer.line(entry, exact));
    }

    @Override
    public void close() {
        file.close();
    }
}
