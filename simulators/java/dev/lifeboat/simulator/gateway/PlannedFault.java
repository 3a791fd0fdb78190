package dev.lifeboat.simulator.gateway;

/** A rule in force, with its counters. A fault that was never active has proven nothing. */
public final class PlannedFault {

    private final FaultRule rule;
    private int calls;
    private int timesActive;

    PlannedFault(FaultRule rule) {
        this.rule = rule;
    }

    public FaultRule rule() {
        return rule;
    }

    /** How many calls fitted the target since the rule was planned. */
    public synchronized int calls() {
        return calls;
    }

    /** How often the fault acted. */
    public synchronized int timesActive() {
        return timesActive;
    }

    /** Counts a call if it fits. True if it is the fault's turn. */
    synchronized boolean meets(String phone, Route route) {
        if (!rule.target().fits(phone, route)) {
            return false;
        }
        calls++;
        return rule.turns().include(calls);
    }

    synchronized void acted() {
        timesActive++;
    }

    @Override
    public String toString() {
        return rule + ", active " + timesActive() + " times in " + calls() + " calls";
    }
}
