package dev.lifeboat.simulator.gateway;

/**
 * The phone's cloud store carries the request out and says so, and what it wrote is gone at once: the account holds what it
 * held before. It acts on calls to the phone's own cloud account; other calls go through as they are.
 */
public record LostWrite() implements Fault {

    @Override
    public Wire actOn(Call call) {
        return Wire.whole(call.carryOutAndLose());
    }
}
