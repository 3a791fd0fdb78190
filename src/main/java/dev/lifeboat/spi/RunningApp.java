package dev.lifeboat.spi;

/**
 * An installed app on one phone. The harness never calls it while another call of the same phone is under way. The app
 * has no background work: it acts within these calls only, reads {@code os/clock} when it needs the time, and makes no
 * request after it has answered with {@code busy} false.
 */
public interface RunningApp {

    /**
     * What the app shows now. This is also the moment it looks for push sign-in requests, once for each ready push account
     * and only while no prompt is open.
     */
    Screen screen();

    /**
     * Does what the person does.
     *
     * @throws ActionRefused if the app cannot do that now or at all; nothing has changed then
     */
    Screen perform(Action action);

    /**
     * The process was killed without a goodbye and started again. Accounts, their states, keys, order, the backup switch
     * and the answer to the camera question survive; the prompt, what was typed, notices (except standing ones), the path
     * and the opened account do not.
     */
    Screen restart();

    /** Removes the app from the phone with everything it kept there; the cloud is not touched. */
    void uninstall();
}
