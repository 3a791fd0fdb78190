package dev.lifeboat.selfcheck;

import dev.lifeboat.rules.Chapter;
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

    /** The way to a new one. */
    Door open();

    /** The way to it. */
    interface Door extends Subjects, AutoCloseable {
        @Override
        void close();
    }

    /** All of them. */
    static List<NullApp> all() {
        return Stream.of(NullImplementation.values())
                .<NullApp>map(NullInProcess::new)
                .toList();
    }
}
