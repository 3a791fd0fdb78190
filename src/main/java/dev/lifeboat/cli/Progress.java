package dev.lifeboat.cli;

import dev.lifeboat.run.Example;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.run.RunListener;
import dev.lifeboat.run.RunPlan;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.verdict.Verdict;
import java.io.PrintWriter;
import picocli.CommandLine;

/** A line on the terminal that says how far a run has come; nothing where there is no terminal. */
final class Progress implements RunListener, AutoCloseable {

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter screen;
    private final boolean shown;
    private int planned;
    private int done;
    private int failed;

    private Progress(PrintWriter screen, boolean shown) {
        this.screen = screen;
        this.shown = shown;
    }

    static Progress on(CommandLine line) {
        return new Progress(line.getErr(), line.getColorScheme().ansi().enabled());
    }

    @Override
    public synchronized void planned(RunPlan plan) {
        planned = plan.examples().size() * plan.platforms().size();
    }

    @Override
    public synchronized void began(Example example, Platform platform) {
        say("%s of %s examples%s: %s on %s"
                .formatted(
                        done,
                        planned,
                        failed == 0 ? "" : ", " + failed + " not passed",
                        example.title(),
                        platform.wireName()));
    }

    @Override
    public synchronized void ended(ExampleResult result) {
        done++;
        failed += result.verdict() instanceof Verdict.Pass ? 0 : 1;
    }

    /** Says what is being done now. */
    synchronized void say(String what) {
        if (shown) {
            screen.print(CLEAR_LINE + what);
            screen.flush();
        }
    }

    /** Takes the line away. */
    @Override
    public synchronized void close() {
        if (shown) {
            screen.print(CLEAR_LINE);
            screen.flush();
        }
    }
}
