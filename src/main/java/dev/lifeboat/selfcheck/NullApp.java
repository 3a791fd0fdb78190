package dev.lifeboat.selfcheck;

import dev.lifeboat.rules.Chapter;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.run.Subjects;
import dev.lifeboat.selfcheck.mutant.NullImplementation;
import java.util.List;
import java.util.stream.Stream;

/** An app that is none, as the examples meet it. */
public interface NullApp {

    /** Stable and unique, for example {@code does-nothing}. */
    String id();

    /** Whether passing an example of this chapter is more than it can do. */
    boolean mayNotPass(Chapter chapter);

    /** Whether it gets to the end of most examples by talking to its phone, which takes nearly as long as a correct app. */
    default boolean goesFar() {
        return false;
    }

    /** Whether it has to know what the correct app does. */
    default boolean needsRehearsal() {
        return false;
    }

    /** What it is run with, where the others are run with these. */
    default RunSettings among(RunSettings settings) {
        return settings;
    }

    /**
     * The way to a new one.
     *
     * @param rehearsal what the correct app did; empty unless this {@linkplain #needsRehearsal() needs it}
     */
    Door open(Rehearsal rehearsal);

    /** The way to it. */
    interface Door extends Subjects, AutoCloseable {
        @Override
        void close();
    }

    /** All of them. */
    static List<NullApp> all() {
        return Stream.<NullApp>concat(
                        Stream.of(NullImplementation.values()).map(NullInProcess::new),
                        Stream.of(new PlaysBackAnotherRun()))
                .toList();
    }
}
