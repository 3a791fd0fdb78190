package dev.lifeboat.host;

import static org.awaitility.Awaitility.await;

import dev.lifeboat.cli.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The command line of the kit as a process of its own, started from the classes that are being tested. */
final class Kit implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 180;

    private final Process process;
    private final Path output;

    private Kit(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts it.
     *
     * @param output takes what it prints
     * @param limit what a shell does before, such as {@code ulimit -n 50}; it may be empty
     * @param options of the virtual machine
     */
    static Kit start(Path output, String limit, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", limit + "\nexec \"$@\"", "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        try {
            return new Kit(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start(),
                    output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has printed something, at the latest until it has ended. */
    void waitFor(String words) {
        waitUntil(() -> output().contains(words));
    }

    /** Waits until something is so, at the latest until it has ended. */
    void waitUntil(BooleanSupplier state) {
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                .until(() -> state.getAsBoolean() || !process.isAlive());
    }

    /** Sends it a signal, by the name that {@code kill} has for it. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for its end. */
    int exitCode() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end; it printed: " + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it has printed so far. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
