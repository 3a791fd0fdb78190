package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import java.util.List;

/**
 * Something a person does on a phone that can be attempted again and again, each time from the state before it. States are
 * lists of what is there, in its order and with what is right or wrong about it, so that half of one is told from the whole.
 */
interface Attempt {

    /** What the person says of it. */
    String deed();

    Handset phone();

    /** Brings about the state from before. */
    void arrange();

    /** What is there before. */
    List<String> before();

    /** What has to be there afterwards. */
    List<String> after();

    /** Does it once, from beginning to end. */
    Answer act();

    /** Whether an answer of the app says that it is done. */
    boolean saysDone(Answer answer);

    /** What is there now, found out without believing the app. */
    List<String> found();
}
