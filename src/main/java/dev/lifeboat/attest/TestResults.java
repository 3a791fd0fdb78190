package dev.lifeboat.attest;

import java.util.List;

/**
 * What a run came to.
 *
 * @param conformant whether that is what the run claims
 * @param passed ids of examples
 * @param undecided inconclusive, not run, or not applicable
 */
public record TestResults(boolean conformant, List<String> passed, List<String> undecided, List<String> failed) {

    /** In the words of in-toto. */
    String word() {
        if (conformant) {
            return "PASSED";
        }
        return failed.isEmpty() ? "WARNED" : "FAILED";
    }
}
