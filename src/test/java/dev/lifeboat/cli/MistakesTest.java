package dev.lifeboat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MistakesTest {

    @Command(name = "broken")
    private static final class Broken implements Runnable {

        @Override
        public void run() {
            throw new IllegalStateException("the deck is missing");
        }
    }

    @Test
    void theKitsOwnFaultNamesItselfAsSuchWithoutAStackTrace() {
        StringWriter err = new StringWriter();

        int exitCode = new CommandLine(new Broken())
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new Mistakes())
                .execute();

        assertThat(exitCode).isEqualTo(ExitCode.INTERNAL);
        assertThat(err.toString())
                .startsWith("Internal error of the kit in dev.lifeboat.cli.MistakesTest$Broken.run(MistakesTest.java:")
                .contains("the deck is missing")
                .hasLineCount(1);
    }
}
