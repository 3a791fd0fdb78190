package dev.lifeboat.reference;

import dev.lifeboat.simulator.gateway.Gateway;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test a {@link SmallWorld} of its own, behind one gateway for all of them. */
final class WithWorld implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(WithWorld.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SmallWorld.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store all = context.getRoot().getStore(NAMESPACE);
        Gateway gateway = all.computeIfAbsent("gateway", key -> Gateway.start(), Gateway.class);
        int number = all.computeIfAbsent("worlds", key -> new AtomicInteger(), AtomicInteger.class)
                .incrementAndGet();
        return context.getStore(NAMESPACE)
                .computeIfAbsent(
                        "world",
                        key -> SmallWorld.open(gateway, "reference-" + number, Policies.correct()),
                        SmallWorld.class);
    }
}
