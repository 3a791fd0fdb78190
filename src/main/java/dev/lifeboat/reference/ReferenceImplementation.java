package dev.lifeboat.reference;

import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Capability;
import dev.lifeboat.spi.ClockSource;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.RunningApp;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A plain, correct authenticator for any number of phones: what the kit is tried out on, and an example for vendors. */
public final class ReferenceImplementation implements Implementation {

    private static final ConformanceStatement STATEMENT = new ConformanceStatement(
            ConformanceStatement.PROTOCOL,
            "Lifeboat",
            "Reference Authenticator",
            "1.0",
            EnumSet.allOf(Platform.class),
            EnumSet.allOf(AccountKind.class),
            EnumSet.of(Capability.PUSH, Capability.MANUAL_ENTRY, Capability.DELETE_BACKUP, Capability.AUTOMATIC_BACKUP),
            ClockSource.DEVICE,
            64);

    private final Policies policies;
    private final Wire wire = new Wire();
    private final Set<URI> phones = ConcurrentHashMap.newKeySet();

    /** The correct app. */
    public ReferenceImplementation() {
        this(Policies.correct());
    }

    /** An app that takes the decisions of the rules as it is told. */
    public ReferenceImplementation(Policies policies) {
        this.policies = policies;
    }

    @Override
    public ConformanceStatement statement() {
        return STATEMENT;
    }

    @Override
    public RunningApp install(DeviceEnvironment environment) {
        URI phone = environment.address();
        if (!phones.add(phone)) {
            throw new IllegalStateException(
                    "The app is on phone '" + environment.device() + "' already. Uninstall it first.");
        }
        Wire through = wire.of(environment, policies.transport());
        return new App(
                Installation.on(environment, through, policies),
                new PushRequests(environment, through),
                () -> phones.remove(phone));
    }

    @Override
    public void close() {
        wire.close();
    }
}
