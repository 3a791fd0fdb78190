package dev.lifeboat.run;

import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.RunningApp;

/** An app that says something else of itself than what it is. */
record Misstated(Implementation app, ConformanceStatement statement) implements Implementation {

    @Override
    public RunningApp install(DeviceEnvironment environment) {
        return app.install(environment);
    }

    @Override
    public void close() {
        app.close();
    }
}
