package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.spi.DeviceEnvironment;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What all phones of one world have in common: a vendor's server, that is, which no kit can look into. */
final class Shared<T> {

    private final Map<String, T> worlds = new ConcurrentHashMap<>();
    private final Supplier<T> fresh;

    Shared(Supplier<T> fresh) {
        this.fresh = fresh;
    }

    T of(DeviceEnvironment phone) {
        return worlds.computeIfAbsent(Understudy.worldOf(phone), unseen -> fresh.get());
    }
}
