package dev.lifeboat.verdict;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.History;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The words in which checks come to a verdict. */
final class Judgement {

    private Judgement() {}

    static Verdict pass() {
        return new Verdict.Pass();
    }

    /** A pass if nothing was found, else a failure that quotes it. */
    static Verdict passUnless(Check check, Optional<String> seen, History history) {
        return seen.<Verdict>map(what -> fail(check, what, history)).orElseGet(Judgement::pass);
    }

    /** A failure that the newest entry of the history shows. */
    static Verdict fail(Check check, String seen, History history) {
        return new Verdict.Fail(check.expectation(), seen, history.end() == 0 ? List.of() : List.of(history.end()));
    }

    /** A failure that certain entries of the history show. */
    static Verdict fail(Check check, String seen, List<Integer> evidence) {
        return new Verdict.Fail(check.expectation(), seen, evidence);
    }

    /** Decides by the last screen of a phone; without one nothing can be concluded. */
    static Verdict onScreen(History history, String phone, Function<Screen, Verdict> decide) {
        if (history.lastAnswer(phone).orElse(null) instanceof Answer.Broken broken) {
            return new Verdict.Inconclusive(
                    Verdict.Origin.ADAPTER, "The app on " + phone + " gave no usable answer: " + broken.what());
        }
        return history.lastScreen(phone)
                .map(decide)
                .orElseGet(() -> new Verdict.Inconclusive(
                        Verdict.Origin.ADAPTER, "The app on " + phone + " never showed a screen"));
    }
}
