package dev.lifeboat.simulator.gateway;

/**
 * The phone's cloud store answers with what it held before the last write. It acts on reads of the phone's own cloud
 * account; other calls go through as they are.
 */
public record StaleRead() implements Fault {

    @Override
    public Wire actOn(Call call) {
        return Wire.whole(call.carryOutStale());
    }
}
