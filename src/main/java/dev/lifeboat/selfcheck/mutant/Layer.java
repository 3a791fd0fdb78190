package dev.lifeboat.selfcheck.mutant;

import java.util.Locale;

/** Where a fault sits. */
public enum Layer {
    /** Only what the screen shows is wrong: another account, way, notice or order of prompts than is so. */
    SCREEN,
    /** Requests and answers: what is sent, to whom, in which order, and what is made of it. */
    WIRE,
    /** What lies in the cloud, where, for how long, and how it is read. */
    STORE,
    /** Keys, secrets, credentials and the codes made of them. */
    KEYS,
    /** A decision of the app: what it does, when and for whom. */
    BEHAVIOUR;

    /** As reports spell it. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
