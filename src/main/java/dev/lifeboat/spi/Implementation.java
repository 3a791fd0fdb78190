package dev.lifeboat.spi;

/**
 * A product under test. One object serves any number of phones, at most
 * {@link ConformanceStatement#parallel()} at the same time.
 *
 * <p>A class named on the command line needs a public constructor without parameters.
 */
public interface Implementation extends AutoCloseable {

    /** What the product says of itself; the same at every call. */
    ConformanceStatement statement();

    /**
     * Installs the app on a phone and starts it. A device that had it before and uninstalled it gets a fresh installation
     * that knows nothing.
     *
     * @throws IllegalStateException if the app is installed on this device already
     */
    RunningApp install(DeviceEnvironment environment);

    /** Gives back whatever the product holds, once, at the end of a run; after this nothing is called. */
    @Override
    default void close() {}
}
