package dev.lifeboat.driver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A process and everything that came of it. Descendants whose parents have gone are no longer known as such, so where the
 * system shows them, processes are also recognised by a mark in their environment or by their output, which they inherit.
 * One that has given up its parent, its environment and its output is not recognised, and neither is one without parents
 * on a system without {@code /proc}.
 */
final class ProcessTree {

    /** The variable that marks what belongs to an adapter. */
    static final String MARK = "LIFEBOAT_ADAPTER";

    private static final long GRACE_MILLIS = 500;
    private static final int ATTEMPTS = 5;

    private final Process root;
    private final String mark;
    /** What the root prints to, as the system calls it. */
    private final Optional<String> output;

    /** @param mark the value of {@link #MARK} in the root's environment, which nothing else has */
    ProcessTree(Process root, String mark) {
        this.root = root;
        this.mark = mark;
        this.output = leadsTo(root.pid(), 1).filter(pipe -> pipe.startsWith("pipe:"));
    }

    /**
     * Ends all of it: asked first, then by force.
     *
     * @return what could not be ended; hardly ever anything
     */
    Set<ProcessHandle> end() {
        Set<ProcessHandle> all = members();
        all.forEach(ProcessHandle::destroy);
        await(all);
        // What was started meanwhile has inherited the mark.
        Set<ProcessHandle> left = members();
        for (int i = 0; i < ATTEMPTS && !left.isEmpty(); i++) {
            left.forEach(ProcessHandle::destroyForcibly);
            await(left);
            left = members();
        }
        return left;
    }

    /** Those of the tree that run, the root first. */
    Set<ProcessHandle> members() {
        Set<ProcessHandle> all = new LinkedHashSet<>();
        all.add(root.toHandle());
        root.descendants().forEach(all::add);
        ProcessHandle.allProcesses()
                .filter(process -> isMarked(process) || printsWhereTheRootDoes(process))
                .forEach(all::add);
        all.removeIf(process -> !process.isAlive());
        return all;
    }

    private boolean isMarked(ProcessHandle process) {
        Path environment = Path.of("/proc", String.valueOf(process.pid()), "environ");
        try {
            String variables = Files.readString(environment, StandardCharsets.ISO_8859_1);
            return ("\0" + variables + "\0").contains("\0" + MARK + "=" + mark + "\0");
        } catch (IOException notOursToSee) {
            return false;
        }
    }

    private boolean printsWhereTheRootDoes(ProcessHandle process) {
        return output.isPresent()
                && (leadsTo(process.pid(), 1).equals(output)
                        || leadsTo(process.pid(), 2).equals(output));
    }

    private static Optional<String> leadsTo(long process, int descriptor) {
        Path file = Path.of("/proc", String.valueOf(process), "fd", String.valueOf(descriptor));
        try {
            return Optional.of(Files.readSymbolicLink(file).toString());
        } catch (IOException notOursToSee) {
            return Optional.empty();
        }
    }

    private static void await(Set<ProcessHandle> processes) {
        for (ProcessHandle process : processes) {
            try {
                process.onExit().get(GRACE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException stillThere) {
                // It is ended by force next.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
