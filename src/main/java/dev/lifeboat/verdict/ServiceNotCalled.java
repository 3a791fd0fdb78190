package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Observation.Exchanged;
import java.util.List;
import java.util.Optional;

/** No phone sent anything to a service, whether the service would have carried it out, or even known the address, or not. */
public record ServiceNotCalled(String service) implements Check {

    @Override
    public String expectation() {
        return "no request to " + service;
    }

    @Override
    public Verdict decide(History history) {
        List<Integer> calls = history.entries(Exchanged.class, this::calls).stream()
                .map(Entry::number)
                .toList();
        return calls.isEmpty() ? Judgement.pass() : Judgement.fail(this, calls.size() + " requests to it", calls);
    }

    private boolean calls(Exchanged exchange) {
        return exchange.service().equals(Optional.of(service))
                || exchange.service().isEmpty() && exchange.target().startsWith("/net/" + service + "/");
    }
}
