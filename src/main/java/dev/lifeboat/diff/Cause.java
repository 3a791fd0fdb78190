package dev.lifeboat.diff;

import java.util.Locale;

/** What a run rests on, and by which its verdicts may come to differ from another's. */
public enum Cause {
    SUBJECT,
    RULES,
    FEATURES,
    KIT,
    /** The waivers that it was given, and whether they still hold. */
    WAIVERS,
    /** What was asked for: rules, tags, platforms. */
    SELECTION,
    /** How often each example was played. */
    PLAYS,
    /** Everything else: the seed, strictness, Java, the machine. */
    SURROUNDINGS;

    /** In lower case: as digests are called. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
