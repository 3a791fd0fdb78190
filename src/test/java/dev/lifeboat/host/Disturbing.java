package dev.lifeboat.host;

import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.RunningApp;
import java.util.concurrent.atomic.AtomicInteger;

/** The reference, until it is to be installed on a second phone: then something happens first. */
abstract class Disturbing implements Implementation {

    private final Implementation reference = new ReferenceImplementation();
    private final AtomicInteger installed = new AtomicInteger();

    /** What happens before the second installation. */
    abstract void disturb();

    @Override
    public ConformanceStatement statement() {
        return reference.statement();
    }

    @Override
    public RunningApp install(DeviceEnvironment environment) {
        if (installed.incrementAndGet() == 2) {
            disturb();
        }
        return reference.install(environment);
    }

    @Override
    public void close() {
        try {
            reference.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
