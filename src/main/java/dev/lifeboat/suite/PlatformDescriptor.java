package dev.lifeboat.suite;

import dev.lifeboat.spi.Platform;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;

/** The examples of one platform. */
final class PlatformDescriptor extends AbstractTestDescriptor {

    PlatformDescriptor(UniqueId suite, Platform platform) {
        super(suite.append("platform", platform.wireName()), platform.wireName());
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }
}
