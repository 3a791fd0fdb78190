package dev.lifeboat.driver;

import dev.lifeboat.observation.Printed;
import java.net.URI;

/** Where an adapter listens, and what can be done about it when it no longer answers. */
public interface Adapter extends AutoCloseable {

    /** An adapter that somebody else runs, by its address above {@code /v1}. */
    static Adapter running(URI address) {
        return new Running(address);
    }

    /**
     * Starts an adapter; closing it ends it and every process that it started.
     *
     * @param command as one would type it into a shell
     * @throws SubjectUnusable if it does not come up
     */
    static Adapter started(String command, Limits limits) {
        return AdapterProcess.start(command, limits);
    }

    /** Above {@code /v1}, without a trailing slash. */
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

    /** What it printed so far; nothing for one that the kit did not start. */
    default Printed printed() {
        return Printed.NOTHING;
    }

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
        public void close() {}
    }
}
