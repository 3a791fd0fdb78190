package dev.lifeboat.cli;

/** What a command tells the shell. Scripts and CI rely on these numbers. */
public final class ExitCode {

    /** Conformant (with or without waivers), a partial run whose examples all passed, or nothing to object to. */
    public static final int OK = 0;

    /** Non-conformant, a selected example failed, or another command found what it looked for. */
    public static final int FINDING = 1;

    /** Wrong command line or configuration; nothing ran. */
    public static final int USAGE = 2;

    /** Inconclusive, or nothing was run. */
    public static final int INCONCLUSIVE = 3;

    /** A waiver is expired, is stale or matches nothing. */
    public static final int WAIVER = 4;

    /** Internal error of the kit or of its host. */
    public static final int INTERNAL = 70;

    /** Ended by an interrupt from the keyboard. */
    public static final int INTERRUPTED = 130;

    /** Ended by a request to terminate. */
    public static final int TERMINATED = 143;

    private ExitCode() {}
}
