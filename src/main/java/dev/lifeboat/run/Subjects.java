package dev.lifeboat.run;

import dev.lifeboat.driver.Driver;
import dev.lifeboat.observation.Printed;
import dev.lifeboat.simulator.World;
import dev.lifeboat.spi.Platform;

/** Where the examples of a run find the way to the implementation under test. */
public interface Subjects {

    /** The way for one example, which takes place in the given world. */
    Driver driver(Example example, Platform platform, World world);

    /** What the implementation's own process printed so far, without the secrets of the worlds that it was in. */
    default Printed printed() {
        return Printed.NOTHING;
    }

    /** The same way for all. */
    static Subjects all(Driver driver) {
        return new OneSubject(driver);
    }
}
