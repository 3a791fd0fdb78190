package dev.lifeboat.host;

import java.util.concurrent.CountDownLatch;

/** Is never done with its second installation, and says so on the terminal. */
public final class Hanging extends Disturbing {

    static final String SAYS = "the app hangs now";

    @Override
    void disturb() {
        System.out.println(SAYS);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
