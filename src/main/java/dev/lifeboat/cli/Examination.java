package dev.lifeboat.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Looks at the surroundings of a run, one after the other, and says what to do about what is wrong. */
final class Examination {

    private static final int OLDEST_JAVA = 17;
    /** Before it there was no kit, so a clock that shows such a time is wrong. */
    private static final Instant BEFORE_THE_KIT = Instant.parse("2025-01-01T00:00:00Z");
    /** A report of all examples with its evidence, twice. */
    private static final long NEEDED_MEGABYTES = 300;

    private static final int WITHIN = 7;
    private static final String QR = "otpauth://totp/Harbour:ana?secret=GEZDGNBVGY3TQOJQ";

    /**
     * What was found.
     *
     * @param todo what to do about it; empty if nothing is wrong
     */
    record Found(String what, String found, String todo) {

        boolean isFine() {
            return todo.isEmpty();
        }
    }

    private final Surroundings surroundings;
    private final List<Found> all = new ArrayList<>();

    private Examination(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static List<Found> of(Surroundings surroundings) {
        Examination examination = new Examination(surroundings);
        examination.java();
        examination.clock();
        examination.loopback();
        examination.output();
        examination.disk();
        examination.pictures();
        examination.shell();
        return List.copyOf(examination.all);
    }

    private void java() {
        boolean fine = surroundings.javaRelease() >= OLDEST_JAVA;
        add("Java", surroundings.java(), fine, "Install a JDK 17 or newer, and name it in JAVA_HOME.");
    }

    private void clock() {
        Instant now = surroundings.now();
        add(
                "clock",
                now.atOffset(ZoneOffset.UTC).toLocalDate() + " by UTC",
                !now.isBefore(BEFORE_THE_KIT),
                "Set the clock of this machine: reports are dated by it, and waivers expire by it.");
    }

    private void loopback() {
        try {
            surroundings.exchangeOnLoopback();
            add("loopback", "127.0.0.1 answers", true, "");
        } catch (IOException e) {
            add(
                    "loopback",
                    "127.0.0.1 does not answer: " + e.getMessage(),
                    false,
                    "Bring up the loopback interface, and let programs listen on and connect to ports of 127.0.0.1;"
                            + " a firewall or sandbox may forbid it.");
        }
    }

    private void output() {
        Path folder = surroundings.output();
        try {
            surroundings.writeInto(folder);
            add("reports", folder + " can be written", true, "");
        } catch (IOException e) {
            add(
                    "reports",
                    folder + " cannot be written: " + e,
                    false,
                    "Make that folder writable, or name another with --out.");
        }
    }

    private void disk() {
        try {
            long megabytes = surroundings.freeBytes(surroundings.output()) >> 20;
            add(
                    "disk",
                    megabytes + " MB free",
                    megabytes >= NEEDED_MEGABYTES,
                    "Make room: a whole run writes up to " + NEEDED_MEGABYTES / 2 + " MB, and older ones in "
                            + surroundings.output() + " can go.");
        } catch (IOException e) {
            add("disk", "its free space is not known: " + e.getMessage(), true, "");
        }
    }

    /** Also whether this Java can draw at all: some are packaged without. */
    private void pictures() {
        String todo =
                "Install a JDK with its desktop module (java.desktop): phones draw QR codes with it. No screen, and"
                        + " no fonts, are needed.";
        try {
            boolean same = QR.equals(surroundings.drawnAndRead(QR));
            add("pictures", same ? "a QR code was drawn and read" : "a QR code was drawn and not read", same, todo);
        } catch (LinkageError | RuntimeException e) {
            add("pictures", "none can be drawn: " + e, false, todo);
        }
    }

    private void shell() {
        String todo = "Put a POSIX shell called sh on the PATH, or start the adapter yourself and use --target.";
        try {
            int code = surroundings.shell("exit " + WITHIN);
            add(
                    "shell",
                    code == WITHIN ? "starts adapters" : "ended with " + code + " where 7 was asked for",
                    code == WITHIN,
                    todo);
        } catch (IOException e) {
            add("shell", "there is none: " + e.getMessage(), false, todo);
        }
    }

    private void add(String what, String found, boolean fine, String todo) {
        all.add(new Found(what, found, fine ? "" : todo));
    }
}
