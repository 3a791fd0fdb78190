package dev.lifeboat.cli;

import dev.lifeboat.report.RunArchive;
import dev.lifeboat.report.RunFolder;
import java.io.PrintWriter;

/**
 * What happens when a person or a scheduler ends the process (SIGINT, SIGTERM, SIGHUP): the run's log is closed with what was
 * decided until then. The exit code is the virtual machine's: 130, 143, 129.
 */
final class Interruption implements AutoCloseable {

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    static Interruption of(RunArchive archive, RunFolder folder, PrintWriter err) {
        Thread hook = new Thread(
                () -> archive.interrupt("The run was ended by a signal").ifPresent(kept -> {
                    err.printf(
                            "%nInterrupted. %s verdicts are kept in %s, which is marked %s.%n",
                            kept, folder.path(), RunFolder.INCOMPLETE);
                    err.flush();
                }),
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException goingDown) {
            // The hook is at work, and holds what would be written next.
            return;
        }
    }
}
