package dev.lifeboat.diff;

import java.util.Locale;

/** What a run rests on, and by which its verdicts may come to differ from another's. */
public enum Cause {
    SUBJECT,
    RULES,
    FEATURES,
    KIT,
    /** Everything else: the seed, the selection, Java, the machine. */
    SURROUNDINGS;

    /** In lower case: as digests are called. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
