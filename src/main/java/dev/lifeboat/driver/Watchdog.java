package dev.lifeboat.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Ends an adapter whose kit was killed and could not end it: a shell that waits for the end of its input, which comes with
 * the end of the kit. Only where the system shows the environment of processes.
 */
final class Watchdog implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' HUP INT TERM
            read -r nothing
            for file in $(grep -lzxF "$1" /proc/[0-9]*/environ 2>/dev/null); do
                process=${file#/proc/}
                kill -9 "${process%/environ}"
            done
            """;

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    /**
     * Begins to watch.
     *
     * @param mark the value of {@link ProcessTree#MARK} in the environment of what is to end
     * @return empty where this system cannot do it
     */
    static Optional<Watchdog> over(String mark) {
        if (!Files.isReadable(Path.of("/proc/self/environ"))) {
            return Optional.empty();
        }
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", SCRIPT, "watchdog", ProcessTree.MARK + "=" + mark)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove(ProcessTree.MARK);
        try {
            return Optional.of(new Watchdog(builder.start()));
        } catch (IOException noShell) {
            return Optional.empty();
        }
    }

    /** The adapter has been ended, so there is nothing left to watch. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
