package dev.lifeboat.driver;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Finds out whether the machine is slow while an app keeps the kit waiting: a built-in adapter that does nothing is asked
 * meanwhile. What takes that one long is not the app's fault.
 */
final class ControlProbe implements AutoCloseable {

    /** How often it is asked during one deadline. */
    static final int TIMES = 4;

    /** What a machine may take without being called slow; an exchange takes some milliseconds. */
    private static final Duration NEGLIGIBLE = Duration.ofMillis(250);

    /** An exchange with the adapter that does nothing. */
    @FunctionalInterface
    interface Exchange {
        void with(Duration patience) throws IOException;
    }

    private final LongSupplier nanoTime;
    private final Exchange exchange;
    private NullAdapter adapter;

    ControlProbe() {
        this.nanoTime = System::nanoTime;
        this.exchange = patience -> adapter().exchange(patience);
    }

    /** With another time and another adapter, for tests. */
    ControlProbe(LongSupplier nanoTime, Exchange exchange) {
        this.nanoTime = nanoTime;
        this.exchange = exchange;
    }

    /** Begins to watch one request to an app. */
    Watch begin(Duration deadline) {
        return new Watch(deadline);
    }

    /** Started when it is needed for the first time, which is hardly ever. */
    private synchronized NullAdapter adapter() throws IOException {
        if (adapter == null) {
            adapter = new NullAdapter();
        }
        return adapter;
    }

    @Override
    public synchronized void close() {
        if (adapter != null) {
            try {
                adapter.close();
            } catch (IOException alreadyGone) {
                // Nothing is left to close.
            }
        }
    }

    /** The time of one request to an app. */
    final class Watch {

        private final Duration deadline;
        private final long began = nanoTime.getAsLong();
        private int asked;
        private long slowest;

        private Watch(Duration deadline) {
            this.deadline = deadline;
        }

        /** How long after its beginning, and then after each time, the adapter that does nothing is asked. */
        Duration interval() {
            return deadline.dividedBy(TIMES);
        }

        /** What is left of a time that began with the request; negative when it is over. */
        Duration left(Duration time) {
            return time.minusNanos(nanoTime.getAsLong() - began);
        }

        /** Asks the adapter that does nothing, as was due after the next {@link #interval()}. */
        void ask() {
            long due = due();
            answered(due);
        }

        private void answered(long due) {
            try {
                exchange.with(deadline);
            } catch (IOException e) {
                // It took until here all the same.
            }
            long took = nanoTime.getAsLong() - due;
            synchronized (this) {
                asked++;
                slowest = Math.max(slowest, took);
            }
        }

        private synchronized long due() {
            return began + interval().multipliedBy(asked + 1L).toNanos();
        }

        /** The end of the message that the deadline has passed: empty, or that the machine was slow, and how slow. */
        String excuse() {
            // One that is under way, or never got its turn, has taken until now.
            long waiting = nanoTime.getAsLong() - due();
            long longest;
            synchronized (this) {
                longest = Math.max(slowest, waiting);
            }
            return longest <= NEGLIGIBLE.toNanos()
                    ? ""
                    : "; meanwhile a built-in adapter that does nothing took " + seconds(longest)
                            + " s to answer, so the machine may be to blame";
        }

        private static String seconds(long nanos) {
            long tenths = Duration.ofNanos(nanos).toMillis() / 100;
            return tenths / 10 + "." + tenths % 10;
        }
    }
}
