package dev.lifeboat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    @Test
    void aNameThatNoFileCanHaveIsSaidInWordsWithWhatToDo() {
        Typed typed = Typed.command("run", "--out", "not\0here");

        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err())
                .contains("'not⟨U+0000⟩here' cannot be the name of a file or folder here", "LC_ALL=C.UTF-8")
                .doesNotContain("Exception");
    }

    @Test
    void whatTheHostHasTooLittleOfIsNoErrorOfTheKit() {
        Exception deep = new IllegalStateException(new RuntimeException(new IOException("Too many open files")));

        assertThat(Scarcity.of(deep))
                .hasValueSatisfying(said -> assertThat(said).contains("ulimit -n 1024"));
        assertThat(Scarcity.of(new OutOfMemoryError("unable to create native thread: possibly out of memory")))
                .hasValueSatisfying(said -> assertThat(said).contains("threads", "--parallel"));
        assertThat(Scarcity.of(new OutOfMemoryError("Java heap space"))).isEmpty();
    }
}
