package dev.lifeboat.driver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A process and everything that came of it. Descendants whose parents have gone are no longer known as such, so where the
 * system shows them, processes are also recognised by a mark in their environment, which they inherit.
 */
final class ProcessTree {

    /** The variable that marks what belongs to an adapter. */
    static final String MARK = "LIFEBOAT_ADAPTER";

    private static final long GRACE_MILLIS = 500;

    private final Process root;
    private final String mark;

    /** @param mark the value of {@link #MARK} in the root's environment, which nothing else has */
    ProcessTree(Process root, String mark) {
        this.root = root;
        this.mark = mark;
    }

    /** Ends all of it: asked first, then by force. Returns when nothing of it is left. */
    void end() {
        Set<ProcessHandle> all = members();
        all.forEach(ProcessHandle::destroy);
        await(all);
        // What was started meanwhile has inherited the mark.
        for (Set<ProcessHandle> left = members(); !left.isEmpty(); left = members()) {
            left.forEach(ProcessHandle::destroyForcibly);
            await(left);
        }
    }

    /** Those of the tree that run, the root first. */
    Set<ProcessHandle> members() {
        Set<ProcessHandle> all = new LinkedHashSet<>();
        all.add(root.toHandle());
        root.descendants().forEach(all::add);
        ProcessHandle.allProcesses().filter(this::isMarked).forEach(all::add);
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
