package dev.lifeboat.house;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Breaks every rule of conduct once, its name's too, so that {@link ArchitectureTest} can show that its rules bite. */
final class OffenderManager {

    static int count;
    static final Map<String, String> FINE = Map.of();
    static final HashMap<String, String> SHARED = new HashMap<>();
    final Supplier<UUID> ids = UUID::randomUUID;

    Instant now() throws InterruptedException {
        Thread.sleep(new Random().nextInt(1));
        return Instant.now().plusNanos(System.nanoTime()).plusMillis(System.currentTimeMillis());
    }
}
