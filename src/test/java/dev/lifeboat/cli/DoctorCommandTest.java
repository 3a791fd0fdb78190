package dev.lifeboat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class DoctorCommandTest {

    /** A machine on which all is well, until somebody breaks it. */
    private static final class Machine implements Surroundings {
        private int java = 17;
        private Instant now = Instant.parse("2026-02-01T09:00:00Z");
        private IOException loopback;
        private IOException writing;
        private long free = 1L << 40;
        private IOException disk;
        private Error drawing;
        private boolean blind;
        private IOException shell;
        private int ending = 7;

        @Override
        public int javaRelease() {
            return java;
        }

        @Override
        public String java() {
            return java + ".0.1 at /opt/java";
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void exchangeOnLoopback() throws IOException {
            thrown(loopback, 0);
        }

        @Override
        public Path output() {
            return Path.of("/somewhere/reports/runs");
        }

        @Override
        public void writeInto(Path folder) throws IOException {
            thrown(writing, 0);
        }

        @Override
        public long freeBytes(Path folder) throws IOException {
            return thrown(disk, free);
        }

        @Override
        public String drawnAndRead(String text) {
            if (drawing != null) {
                throw drawing;
            }
            return blind ? "" : text;
        }

        @Override
        public int shell(String command) throws IOException {
            return thrown(shell, ending);
        }

        private static <T> T thrown(IOException failure, T otherwise) throws IOException {
            if (failure != null) {
                throw failure;
            }
            return otherwise;
        }
    }

    @Test
    void aMachineWithEverythingIsWell() {
        Typed typed = doctor(new Machine());

        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out())
                .contains("ok     Java      17.0.1 at /opt/java")
                .contains("ok     clock     2026-02-01 by UTC")
                .contains("ok     disk      1048576 MB free")
                .contains("All is well.")
                .doesNotContain("WRONG");
    }

    static Stream<Arguments> illnesses() {
        return Stream.of(
                ill("an old Java", machine -> machine.java = 11, "Java", "JAVA_HOME"),
                ill("a clock at its beginning", machine -> machine.now = Instant.EPOCH, "clock", "Set the clock"),
                ill(
                        "no loopback",
                        machine -> machine.loopback = new IOException("Permission denied"),
                        "loopback",
                        "127.0.0.1 does not answer: Permission denied"),
                ill(
                        "a folder that is not ours",
                        machine -> machine.writing = new AccessDeniedException("/somewhere"),
                        "reports",
                        "--out"),
                ill("a full disk", machine -> machine.free = 1 << 20, "disk", "1 MB free"),
                ill(
                        "a Java without pictures",
                        machine -> machine.drawing = new UnsatisfiedLinkError("libawt.so"),
                        "pictures",
                        "java.desktop"),
                ill("a Java with bad pictures", machine -> machine.blind = true, "pictures", "drawn and not read"),
                ill("no shell", machine -> machine.shell = new IOException("No such file"), "shell", "--target"),
                ill("an odd shell", machine -> machine.ending = 127, "shell", "ended with 127"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("illnesses")
    void whatIsWrongIsSaidWithWhatToDo(String name, Consumer<Machine> illness, String what, String said) {
        Machine machine = new Machine();
        illness.accept(machine);
        Typed typed = doctor(machine);

        assertThat(typed.exitCode()).isEqualTo(ExitCode.FINDING);
        assertThat(typed.out().lines().filter(line -> line.startsWith("WRONG")))
                .hasSize(1)
                .allMatch(line -> line.startsWith("WRONG  " + what));
        assertThat(typed.out()).contains(said).contains("Not all is well.");
    }

    @Test
    void aDiskThatDoesNotTellIsNotCalledFull() {
        Machine machine = new Machine();
        machine.disk = new IOException("unknown");

        assertThat(doctor(machine).exitCode()).isZero();
    }

    @Test
    void machinesReadItAsJson() throws IOException {
        Machine machine = new Machine();
        machine.java = 11;
        JsonNode answer = new ObjectMapper().readTree(doctor(machine, "--json").out());

        assertThat(answer.path("fine").asBoolean(true)).isFalse();
        assertThat(answer.path("found").findValuesAsText("what"))
                .containsExactly("Java", "clock", "loopback", "reports", "disk", "pictures", "shell");
        assertThat(answer.path("found").path(0).path("todo").asText()).contains("JDK 17");
        assertThat(answer.path("found").path(1).has("todo")).isFalse();
    }

    @Test
    void thisMachineCanRunTheKit() {
        Typed typed = Typed.command("doctor");

        assertThat(typed.out())
                .contains("ok     Java")
                .contains("ok     loopback")
                .contains("ok     pictures");
    }

    private static Typed doctor(Surroundings machine, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new CommandLine(new DoctorCommand(machine))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
        return new Typed(exitCode, out.toString(), err.toString());
    }

    private static Arguments ill(String name, Consumer<Machine> illness, String what, String said) {
        return arguments(name, illness, what, said);
    }
}
