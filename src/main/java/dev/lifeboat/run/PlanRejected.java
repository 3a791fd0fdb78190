package dev.lifeboat.run;

/** What the user asked to run cannot be planned; nothing was run. The message says what is wrong and what to do. */
public final class PlanRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlanRejected(String message) {
        super(message);
    }
}
