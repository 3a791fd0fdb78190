package dev.lifeboat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfCheckCommandTest {

    @TempDir
    Path folder;

    @Test
    void explainsItselfWithAnExample() {
        assertThat(Typed.command("self-check", "--help").out())
                .contains("Usage: lifeboat self-check", "--full", "Examples:\n  lifeboat self-check\n");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        Typed near = Typed.command("self-check", "--mutants", "R58-restores");
        Typed far = Typed.command("self-check", "--mutants", "restores");
        Typed rule = Typed.command("self-check", "--rules", "R99");
        Typed parallel = Typed.command("self-check", "--parallel", "0");

        assertThat(near.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(near.err()).contains("no mutant 'R58-restores'. There are ", "R58-restores-beside-personal");
        assertThat(far.err()).contains("no mutant 'restores'. Their ids begin with one of ", "R58");
        assertThat(rule.err()).contains("No rule R99");
        assertThat(parallel.err()).contains("--parallel counts apps at the same time: expected at least 1, not 0");
    }

    @Test
    void refusesAFolderThatIsNoneBeforeItBegins() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        Typed typed = Typed.command(
                "self-check", "--rules", "R58", "--out", file.resolve("below").toString());

        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("The self-check cannot be written to");
        assertThat(file).isEmptyFile();
    }
}
