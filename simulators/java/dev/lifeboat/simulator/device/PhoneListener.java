package dev.lifeboat.simulator.device;

/** Is told what happens on a phone, in order and before the app gets its answer. */
@FunctionalInterface
public interface PhoneListener {

    void happened(PhoneEvent event);
}
