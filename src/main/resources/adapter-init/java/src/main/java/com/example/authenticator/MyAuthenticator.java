package com.example.authenticator;

import dev.lifeboat.spi.ClockSource;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.RunningApp;
import java.util.Set;

/** Your product, as far as the kit sees it: what it claims, and how it comes onto a phone. */
public final class MyAuthenticator implements Implementation {

    /**
     * What is left out here is tried, and has to be refused without any change; what is claimed is required. So claim a
     * thing when it works, not before. A good order: {@code AccountKind.THIRD_PARTY} and {@code Capability.MANUAL_ENTRY}
     * first.
     */
    @Override
    public ConformanceStatement statement() {
        return new ConformanceStatement(
                ConformanceStatement.PROTOCOL,
                "My company",
                "My authenticator",
                "0.1.0",
                Set.of(Platform.IOS, Platform.ANDROID),
                Set.of(), // the kinds of account it holds
                Set.of(), // the options it has
                ClockSource.DEVICE, // WALL if the app cannot read its phone's os/clock
                1); // how many phones it serves at the same time
    }

    @Override
    public RunningApp install(DeviceEnvironment environment) {
        return new MyApp(environment);
    }
}
