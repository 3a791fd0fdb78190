package dev.lifeboat.driver;

import java.net.URI;
import java.util.List;

/** Where an adapter listens, and what can be done about it when it no longer answers. */
interface Adapter extends AutoCloseable {

    URI address();

    /** What it is called in messages; nothing that differs from run to run. */
    String name();

    /** What is known of why it does not answer, as the end of a sentence; empty where nothing is. */
    String demise();

    /**
     * Starts it anew, if it is ours to start.
     *
     * @return whether it was started and answers
     */
    boolean restart();

    /** The last lines that it printed, oldest first; empty for one that the kit did not start. */
    List<String> output();

    @Override
    void close();

    /** An adapter that somebody else runs. */
    record Running(URI address) implements Adapter {

        @Override
        public String name() {
            return "the adapter";
        }

        @Override
        public String demise() {
            return "";
        }

        @Override
        public boolean restart() {
            return false;
        }

        @Override
        public List<String> output() {
            return List.of();
        }

        @Override
        public void close() {}
    }
}
