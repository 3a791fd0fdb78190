package dev.lifeboat.reference;

import dev.lifeboat.simulator.gateway.FaultRule;
import dev.lifeboat.simulator.gateway.PlannedFault;

/** A fault that is in force while something is done. */
record Cut(FaultRule rule, SmallWorld scene) {

    static Cut of(FaultRule rule, SmallWorld scene) {
        return new Cut(rule, scene);
    }

    /** Whether the fault met a call. */
    boolean during(Runnable deed) {
        PlannedFault fault = scene.world().faults().plan(rule);
        deed.run();
        scene.world().faults().cancel(fault);
        return fault.timesActive() > 0;
    }
}
