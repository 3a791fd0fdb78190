package dev.lifeboat.simulator.device;

/**
 * A phone's way to the network. While it is down every request to the network is reset; the phone's own system
 * ({@code os/*}) goes on. A kill is harder: from a given call on, everything is reset, as it is for a process that died in
 * the middle of its work (rules R54, X16); that call itself may still be carried out.
 */
public final class Link {

    /** What becomes of a request. */
    public enum Passage {
        OPEN,
        /** The phone is offline. */
        DOWN,
        /** The app is as good as dead. */
        KILLED,
        /** The request still goes out, and the app does not live to see its answer. */
        KILLED_UNANSWERED
    }

    private static final int NEVER = Integer.MAX_VALUE;

    private boolean down;
    private int killFrom = NEVER;
    private boolean lastWords;
    private int calls;
    private int refused;

    /** Cuts the phone off the network. */
    public synchronized void cut() {
        down = true;
    }

    /** Connects the phone again. */
    public synchronized void restore() {
        down = false;
    }

    public synchronized boolean isUp() {
        return !down;
    }

    /**
     * Resets everything from a call on, until {@link #revive()}. Calls count from now; those of {@code os/*} and the looking
     * for sign-in requests do not count.
     *
     * @param call the number of the first call that fails, from 1
     */
    public synchronized void killFrom(int call) {
        kill(call, false);
    }

    /**
     * The same, but for that call: it is carried out, and only its answer is lost.
     *
     * @param call the number of the first call that gets no answer, from 1
     */
    public synchronized void killAtAnswer(int call) {
        kill(call, true);
    }

    private void kill(int call, boolean carriedOut) {
        if (call < 1) {
            throw new IllegalArgumentException("calls count from 1, so there is no call " + call);
        }
        killFrom = call;
        lastWords = carriedOut;
        calls = 0;
        refused = 0;
    }

    /** The kill is over. */
    public synchronized void revive() {
        killFrom = NEVER;
    }

    /** Whether the app counts as dead: a kill has reset a call, and it is not over. */
    public synchronized boolean isDead() {
        return killFrom != NEVER && refused > 0;
    }

    /** How many calls have got no answer since the kill was set; 0 means that it was never reached. */
    public synchronized int refusedByKill() {
        return refused;
    }

    /**
     * Lets a request pass or not.
     *
     * @param ownSystem it goes to the phone's own system, not to the network
     * @param counts it counts as a call
     */
    public synchronized Passage admit(boolean ownSystem, boolean counts) {
        if (counts && calls < killFrom) {
            calls++;
        }
        if (calls >= killFrom) {
            refused++;
            return lastWords && refused == 1 ? Passage.KILLED_UNANSWERED : Passage.KILLED;
        }
        return down && !ownSystem ? Passage.DOWN : Passage.OPEN;
    }
}
