package dev.lifeboat.selfcheck;

import dev.lifeboat.driver.Driver;
import dev.lifeboat.driver.InProcessDriver;
import dev.lifeboat.rules.Chapter;
import dev.lifeboat.run.Example;
import dev.lifeboat.selfcheck.mutant.NullImplementation;
import dev.lifeboat.simulator.World;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.Platform;

/** An app that is none behind the SPI. */
record NullInProcess(NullImplementation app) implements NullApp {

    @Override
    public String id() {
        return app.id();
    }

    @Override
    public boolean mayNotPass(Chapter chapter) {
        return app.mayNotPass(chapter);
    }

    @Override
    public boolean goesFar() {
        return app == NullImplementation.ECHOES_NAMES;
    }

    @Override
    public Door open(Rehearsal rehearsal) {
        Implementation implementation = app.implementation();
        return new Open(app.patience()
                .map(patience -> new InProcessDriver(implementation, implementation.statement(), patience))
                .orElseGet(() -> new InProcessDriver(implementation)));
    }

    private record Open(InProcessDriver driver) implements Door {
        @Override
        public Driver driver(Example example, Platform platform, World world) {
            return driver;
        }

        @Override
        public void close() {
            driver.close();
        }
    }
}
