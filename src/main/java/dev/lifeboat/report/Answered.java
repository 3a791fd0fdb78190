package dev.lifeboat.report;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.Observation;
import java.util.Optional;

/** What the app on a phone answered when something was done with it. */
record Answered(String phone, Answer answer) {

    /** Empty where the app was not asked anything. */
    static Optional<Answered> in(Observation done) {
        if (done instanceof Observation.ActionTaken taken) {
            return Optional.of(new Answered(taken.phone(), taken.answer()));
        }
        if (done instanceof Observation.AppStarted started) {
            return Optional.of(new Answered(started.phone(), started.answer()));
        }
        return done instanceof Observation.ScreenRead read
                ? Optional.of(new Answered(read.phone(), read.answer()))
                : Optional.empty();
    }
}
