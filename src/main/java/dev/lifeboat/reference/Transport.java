package dev.lifeboat.reference;

import dev.lifeboat.spi.DeviceEnvironment;
import java.io.IOException;

/** Carries one request of the app over the network. */
@FunctionalInterface
public interface Transport {

    /**
     * Sends a request and waits for the whole answer.
     *
     * @throws IOException if no whole answer came
     */
    Answer send(Request request) throws IOException, InterruptedException;

    /** What stands between the app and its HTTP client, once for each phone; the correct app has nothing there. */
    @FunctionalInterface
    interface Wrapping {

        /** Nothing in between. */
        Wrapping NONE = (http, phone) -> http;

        Transport around(Transport http, DeviceEnvironment phone);
    }
}
