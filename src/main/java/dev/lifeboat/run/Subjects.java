package dev.lifeboat.run;

import dev.lifeboat.driver.Driver;
import dev.lifeboat.simulator.World;
import dev.lifeboat.spi.Platform;

/** Where the examples of a run find the way to the implementation under test. */
public interface Subjects {

    /** The way for one example, which takes place in the given world. */
    Driver driver(Example example, Platform platform, World world);

    /** The same way for all. */
    static Subjects all(Driver driver) {
        return (example, platform, world) -> driver;
    }
}
