package dev.lifeboat.run;

import dev.lifeboat.driver.Driver;
import dev.lifeboat.observation.Printed;
import dev.lifeboat.observation.Redactor;
import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.secret.Secrets;
import dev.lifeboat.spi.Platform;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An implementation that all examples reach in the same way. */
final class OneSubject implements Subjects {

    private final Driver driver;
    private final Queue<Secrets> told = new ConcurrentLinkedQueue<>();

    OneSubject(Driver driver) {
        this.driver = driver;
    }

    @Override
    public Driver driver(Example example, Platform platform, World world) {
        told.add(world.secrets());
        return driver;
    }

    /** What it printed may come long after the example that it is about, so it is searched for the secrets of all. */
    @Override
    public Printed printed() {
        Printed printed = driver.printed();
        if (printed.characters() == 0) {
            return printed;
        }
        String end = String.join("\n", printed.end());
        for (Secrets secrets : told) {
            end = new Redactor(secrets).redact(end);
        }
        return new Printed(printed.characters(), List.of(end.split("\n", -1)));
    }
}
