package dev.lifeboat.selfcheck.mutant;

import java.util.Locale;

/** What has to come together before a fault shows. */
public enum Condition {
    /** How many accounts or bytes there are. */
    SIZE,
    /** On one of the platforms only. */
    PLATFORM,
    /** What was done before, or what stands where in a list. */
    ORDER,
    /** How much time has passed, or which time it is. */
    TIME,
    /** What an account, issuer, file or person is called. */
    NAME,
    /** Not the first time, but the second. */
    SECOND_OCCURRENCE,
    /** One kind of account, algorithm or setting only. */
    KIND,
    /** Something goes wrong first: a cut, an error, a refusal. */
    TROUBLE;

    /** As reports spell it. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
