package dev.lifeboat.driver;

/** No whole HTTP answer came back; the message says what came instead, and nothing that differs from run to run. */
public final class WireFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean late;

    private WireFault(String message, boolean late) {
        super(message);
        this.late = late;
    }

    static WireFault of(String what) {
        return new WireFault(what, false);
    }

    static WireFault late(String what) {
        return new WireFault(what, true);
    }

    /** Whether a deadline passed, for which a slow machine may be to blame. */
    public boolean late() {
        return late;
    }
}
