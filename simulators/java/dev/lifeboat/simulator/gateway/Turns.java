package dev.lifeboat.simulator.gateway;

/**
 * At which of the calls that fit its target a fault acts.
 *
 * @param first from 1
 * @param last not before the first
 */
public record Turns(int first, int last) {

    public Turns {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException(
                    "calls count from 1 upwards, so a fault cannot act from call " + first + " to call " + last);
        }
    }

    /** At every call. */
    public static Turns every() {
        return from(1);
    }

    /** At one call. */
    public static Turns nth(int call) {
        return new Turns(call, call);
    }

    /** At a call and all that follow. */
    public static Turns from(int call) {
        return new Turns(call, Integer.MAX_VALUE);
    }

    boolean include(int call) {
        return call >= first && call <= last;
    }
}
