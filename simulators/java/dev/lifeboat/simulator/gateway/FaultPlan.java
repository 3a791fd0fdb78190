package dev.lifeboat.simulator.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The faults of one world. Rules are immutable; planning one again starts its counters again. Calls to a phone's own system
 * and the looking for sign-in requests neither count nor fail.
 */
public final class FaultPlan {

    private final List<PlannedFault> planned = new ArrayList<>();

    /** Puts a rule in force. Where several have their turn at one call, the one planned first acts. */
    public synchronized PlannedFault plan(FaultRule rule) {
        PlannedFault fault = new PlannedFault(rule);
        planned.add(fault);
        return fault;
    }

    /** Takes a fault out of force; its counters stay as they are. */
    public synchronized void cancel(PlannedFault fault) {
        planned.remove(fault);
    }

    /** Takes every fault out of force. */
    public synchronized void clear() {
        planned.clear();
    }

    /** The faults in force, in the order planned. */
    public synchronized List<PlannedFault> planned() {
        return List.copyOf(planned);
    }

    /** Counts a call, and tells the fault that acts on it. */
    synchronized Optional<Fault> next(String phone, Route route) {
        if (!route.counts()) {
            return Optional.empty();
        }
        PlannedFault acting = null;
        for (PlannedFault fault : planned) {
            // Every rule counts the call, also those behind the one that acts.
            if (fault.meets(phone, route) && acting == null) {
                acting = fault;
            }
        }
        if (acting == null) {
            return Optional.empty();
        }
        acting.acted();
        return Optional.of(acting.rule().fault());
    }
}
