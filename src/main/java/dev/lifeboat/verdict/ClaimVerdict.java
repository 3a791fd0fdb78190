package dev.lifeboat.verdict;

/** What a run says of a product on a platform, the worst first. */
public enum ClaimVerdict {
    /** A must-rule is violated, and not every failure of it is waived. */
    NON_CONFORMANT("NON-CONFORMANT"),
    /** None is violated, but one is inconclusive, untested or not run. */
    INCONCLUSIVE("INCONCLUSIVE"),
    /** No claim can be made: the statement leaves out what no product can leave out. */
    NO_CLAIM("NO CLAIM"),
    /** No claim is made: only a part was selected, or a part of the catalogue is not built yet. */
    PARTIAL("PARTIAL"),
    /** Everything conforms but what is waived; the product may leave something out besides. */
    CONFORMANT_WITH_WAIVERS("CONFORMANT WITH WAIVERS"),
    /** Everything that the product claims conforms, and what it leaves out was confirmed to be absent. */
    CONFORMANT_SUBSET("CONFORMANT SUBSET"),
    /** Everything conforms. */
    CONFORMANT("CONFORMANT");

    private final String words;

    ClaimVerdict(String words) {
        this.words = words;
    }

    /** The words in every report and file. */
    public String words() {
        return words;
    }
}
