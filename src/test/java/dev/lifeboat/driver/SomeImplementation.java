package dev.lifeboat.driver;

import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.ClockSource;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.RunningApp;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** An implementation that states something usable. */
record SomeImplementation(Function<DeviceEnvironment, RunningApp> apps) implements Implementation {

    static final ConformanceStatement STATEMENT = new ConformanceStatement(
            1,
            "Somebody",
            "Something",
            "1",
            EnumSet.of(Platform.IOS),
            EnumSet.allOf(AccountKind.class),
            Set.of(),
            ClockSource.DEVICE,
            1);

    @Override
    public ConformanceStatement statement() {
        return STATEMENT;
    }

    @Override
    public RunningApp install(DeviceEnvironment environment) {
        return apps.apply(environment);
    }
}
