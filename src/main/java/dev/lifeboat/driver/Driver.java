package dev.lifeboat.driver;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;

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

    /** Removes the app; whether it liked that cannot be observed here. */
    void uninstall(String device);

    @Override
    void close();
}
