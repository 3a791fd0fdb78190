package dev.lifeboat.evidence;

import dev.lifeboat.observation.ExactRequest;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Recorder;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The evidence of one example while it runs: every entry of its history is appended as it is recorded. */
public final class EvidenceFile implements Recorder.Sink, AutoCloseable {

    private static final String FOLDER = "evidence";

    private final EvidenceWriter writer;
    private final AppendedFile file;

    /**
     * @param folder of the run
     * @param example id with its platform
     * @param world the address of its world
     */
    public EvidenceFile(Path folder, String example, URI world) {
        this.writer = new EvidenceWriter(world);
        this.file = AppendedFile.create(folder.resolve(name(example)));
    }

    /** The name of an example's evidence, relative to the run's folder. */
    public static String name(String example) {
        return FOLDER + "/" + example + ".ndjson";
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
