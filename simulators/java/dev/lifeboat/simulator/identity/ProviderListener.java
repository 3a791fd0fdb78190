package dev.lifeboat.simulator.identity;

/** Hears what happens at a provider, in order, while it happens. */
@FunctionalInterface
public interface ProviderListener {

    void happened(ProviderEvent event);
}
