package dev.lifeboat.driver;

import dev.lifeboat.observation.Printed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * An adapter that the kit starts and owns. It is told its port in {@value #PORT} and counts as started once it answers
 * {@code GET /v1}. What it prints is kept in part. It ends with the kit, and everything it started with it, also when the
 * kit is ended by a signal or killed.
 */
final class AdapterProcess implements Adapter {

    /** The variable that names the port. */
    static final String PORT = "LIFEBOAT_PORT";

    private static final byte[] NOTHING = new byte[0];
    private static final int RESTARTS = 10;
    /** Within which the end of a process follows what shows it, and what it last printed follows its end. */
    private static final long MOMENT_MILLIS = 1000;

    private static final int LINES_QUOTED = 5;

    private final String command;
    private final Limits limits;
    private final int port;
    private final String mark;
    private final OutputRing output = new OutputRing();
    private final Optional<Watchdog> watchdog;
    private final Thread atExit = new Thread(this::end, "ends the adapter");
    private Process process;
    private Thread reader;
    private ProcessTree tree;
    private int restarts;

    private AdapterProcess(String command, Limits limits, int port) {
        this.command = command;
        this.limits = limits;
        this.port = port;
        this.mark = ProcessHandle.current().pid() + "-" + port;
        this.watchdog = Watchdog.over(mark);
    }

    /** @throws SubjectUnusable if it does not start or does not answer in time */
    static AdapterProcess start(String command, Limits limits) {
        AdapterProcess adapter = new AdapterProcess(command, limits, freePort());
        Runtime.getRuntime().addShutdownHook(adapter.atExit);
        try {
            adapter.launch();
            adapter.awaitReady();
            return adapter;
        } catch (SubjectUnusable e) {
            adapter.close();
            throw e;
        }
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public String name() {
        return "the adapter '" + command + "'";
    }

    @Override
    public synchronized String demise() {
        return hasEnded() ? " (its process has ended with exit code " + process.exitValue() + ")" : "";
    }

    /** The connections of a process that dies are closed a moment before its end is known. */
    private boolean hasEnded() {
        try {
            return process != null && process.waitFor(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean restart() {
        if (restarts++ >= RESTARTS) {
            return false;
        }
        String why = process.isAlive() ? "no longer answered" : "ended with exit code " + process.exitValue();
        end();
        output.next("[the process " + why + " and was started anew]");
        try {
            launch();
            awaitReady();
            return true;
        } catch (SubjectUnusable e) {
            return false;
        }
    }

    @Override
    public Printed printed() {
        return output.printed();
    }

    @Override
    public void close() {
        end();
        watchdog.ifPresent(Watchdog::close);
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException theEndHasBegun) {
            // Then the hook runs anyway, and finds nothing left to end.
        }
    }

    private synchronized void launch() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        ProcessBuilder builder =
                new ProcessBuilder(windows ? List.of("cmd", "/c", command) : List.of("sh", "-c", command));
        builder.redirectErrorStream(true);
        builder.environment().put(PORT, String.valueOf(port));
        builder.environment().put(ProcessTree.MARK, mark);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new SubjectUnusable(name() + " cannot be started: " + e.getMessage(), e);
        }
        tree = new ProcessTree(process, mark);
        Process reading = process;
        reader = new Thread(() -> output.drain(reading.getInputStream()), "adapter output");
        reader.setDaemon(true);
        reader.start();
    }

    private void awaitReady() {
        AtomicReference<String> last = new AtomicReference<>("it has not been asked");
        try (AdapterWire wire = new AdapterWire(address(), limits);
                AdapterWire.LongWait meanwhile = wire.waiting(limits.ready())) {
            try {
                Awaitility.await()
                        .pollDelay(Duration.ZERO)
                        .pollInterval(limits.poll())
                        .atMost(limits.ready())
                        .until(() -> !process.isAlive() || answers(wire, last));
            } catch (ConditionTimeoutException e) {
                throw new SubjectUnusable(name() + " was not ready within " + Limits.seconds(limits.ready())
                        + " s: asked at the port in " + PORT + ", " + last.get() + meanwhile.excuse() + "."
                        + " If it only needs longer, give it --startup SECONDS." + said());
            }
        }
        if (!process.isAlive()) {
            awaitLastWords();
            throw new SubjectUnusable(name() + " ended with exit code " + process.exitValue()
                    + " before it answered GET /v1 at the port in " + PORT + "." + said());
        }
    }

    private static boolean answers(AdapterWire wire, AtomicReference<String> last) {
        try {
            int status = wire.exchange("GET", "/v1", NOTHING).status();
            last.set("it answered " + status + " to GET /v1");
            return status == 200;
        } catch (WireFault e) {
            last.set(e.getMessage());
            return false;
        }
    }

    /** Something that outlives the process may hold its output open. */
    private void awaitLastWords() {
        try {
            reader.join(MOMENT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String said() {
        List<String> lines = output.ofThisProcess();
        if (lines.isEmpty()) {
            return " It printed nothing.";
        }
        List<String> end = lines.subList(Math.max(0, lines.size() - LINES_QUOTED), lines.size());
        return " It printed:"
                + String.join(
                        "",
                        end.stream().map(line -> "\n  | " + Shown.plain(line)).toList());
    }

    private synchronized void end() {
        if (tree != null) {
            Set<ProcessHandle> left = tree.end();
            awaitLastWords();
            if (!left.isEmpty()) {
                output.note("[could not be ended: the processes "
                        + left.stream()
                                .map(process -> String.valueOf(process.pid()))
                                .collect(Collectors.joining(", "))
                        + "]");
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new SubjectUnusable("There is no free port for the adapter: " + e.getMessage(), e);
        }
    }
}
