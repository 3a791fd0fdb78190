package dev.lifeboat.run;

import dev.lifeboat.verdict.Verdict;

/** What an example came to that passed before and does not now, played again in the same way: never better than that. */
final class Unsteady {

    private Unsteady() {}

    /**
     * The verdict, which says how often the example had passed.
     *
     * @param play in which it did not, from 2
     */
    static Verdict verdict(Verdict met, int play) {
        String before = before(play);
        if (met instanceof Verdict.Fail fail) {
            return new Verdict.Fail(fail.expected(), fail.seen() + " (" + before + ")", fail.evidence());
        }
        Verdict.Origin origin = met instanceof Verdict.Inconclusive open ? open.origin() : Verdict.Origin.ADAPTER;
        return new Verdict.Inconclusive(origin, met.message() + " (" + before + ")");
    }

    private static String before(int play) {
        return "when the example was played before, it passed" + (play == 2 ? "" : ", " + (play - 1) + " times");
    }
}
