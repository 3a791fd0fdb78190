package dev.lifeboat.suite;

import dev.lifeboat.run.Example;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;

/** An example on one platform, as a test. */
final class ExampleDescriptor extends AbstractTestDescriptor {

    ExampleDescriptor(UniqueId platform, Example example) {
        super(platform.append("example", example.id()), example.rules() + " " + example.title());
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }
}
