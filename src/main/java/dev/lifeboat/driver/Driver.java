package dev.lifeboat.driver;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.Printed;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import java.util.Optional;

/**
 * The way to an implementation under test, in process or over the wire. No misconduct of the subject surfaces as an
 * exception: it comes back as {@link Answer.Broken}.
 */
public interface Driver extends AutoCloseable {

    /**
     * What the product says of itself.
     *
     * @throws SubjectUnusable if it says nothing usable; then nothing can be run
     */
    ConformanceStatement statement();

    /** Installs the app on a phone and starts it. */
    Answer install(DeviceEnvironment phone);

    Answer perform(String device, Action action);

    Answer screen(String device);

    /** Kills the app's process and starts it again. */
    Answer restart(String device);

    /**
     * A picture of the real screen as a small PNG that holds nothing else, for people to look at; nothing is decided by it.
     *
     * @return empty where the implementation has none, or gives nothing that is one
     */
    default Optional<byte[]> screenshot(String device) {
        return Optional.empty();
    }

    /** Removes the app; whether it liked that cannot be observed here. */
    void uninstall(String device);

    /** What the implementation's own process printed so far, where it is one that the kit started. */
    default Printed printed() {
        return Printed.NOTHING;
    }

    @Override
    void close();
}
