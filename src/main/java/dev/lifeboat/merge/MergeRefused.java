package dev.lifeboat.merge;

/** What was given does not make a whole run; the message names what is in the way. */
public final class MergeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is in the way. */
    public enum Reason {
        /** The parts do not belong together. */
        MISFIT,
        /** A part is missing, or did not come to its end. */
        MISSING,
        /** A part is not as it was sealed. */
        ALTERED
    }

    private final Reason reason;

    MergeRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
