package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Observation.ProviderNoted;
import dev.lifeboat.simulator.identity.ProviderEvent;
import java.util.List;

/** No third-party provider had to issue a new secret (rule R05). */
public record NotEnrolledAnew(int since) implements Check {

    @Override
    public String expectation() {
        return "no provider to enrol the person anew";
    }

    @Override
    public Verdict decide(History history) {
        List<Integer> enrolments = history
                .after(since)
                .entries(ProviderNoted.class, noted -> noted.event() instanceof ProviderEvent.Enrolled)
                .stream()
                .map(Entry::number)
                .toList();
        return enrolments.isEmpty()
                ? Judgement.pass()
                : Judgement.fail(this, enrolments.size() + " new enrolments", enrolments);
    }
}
