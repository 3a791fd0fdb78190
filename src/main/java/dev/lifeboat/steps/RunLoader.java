package dev.lifeboat.steps;

/**
 * Carries the door of one run to the step classes that Cucumber makes for it: every run sets a loader of its own as the
 * context class loader of its threads, so that several runs can go on in one JVM without knowing of each other.
 */
public final class RunLoader extends ClassLoader {

    private final StageDoor door;

    public RunLoader(StageDoor door, ClassLoader parent) {
        super("lifeboat run", parent);
        this.door = door;
    }

    /**
     * The door of the run that the current thread works for.
     *
     * @throws IllegalStateException if it works for none; the features are then not run by the kit
     */
    static StageDoor currentDoor() {
        if (Thread.currentThread().getContextClassLoader() instanceof RunLoader loader) {
            return loader.door;
        }
        throw new IllegalStateException("The steps of Lifeboat run only inside a conformance run: start it with"
                + " `lifeboat run`, or extend dev.lifeboat.run.ConformanceSuite");
    }
}
