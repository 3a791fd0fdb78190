package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Observation.PrivateKeysSearched;
import dev.lifeboat.observation.Observation.ProviderNoted;
import dev.lifeboat.simulator.identity.ProviderEvent.PrivateKeyReceived;
import java.util.List;

/** Nothing that a phone sent was the private key of a registered credential, in any form that was searched (rule R36). */
public record PrivateKeysKept() implements Check {

    @Override
    public String expectation() {
        return "no private key of a registered credential in anything that was sent";
    }

    @Override
    public Verdict decide(History history) {
        List<Entry> received =
                history.entries(ProviderNoted.class, noted -> noted.event() instanceof PrivateKeyReceived);
        if (!received.isEmpty()) {
            return Judgement.fail(
                    this,
                    "a provider received a public key with its private part",
                    received.stream().map(Entry::number).toList());
        }
        List<Entry> searches = history.entries(PrivateKeysSearched.class, search -> true);
        if (searches.isEmpty()) {
            throw new IllegalStateException("nobody searched for private keys");
        }
        Entry last = searches.get(searches.size() - 1);
        PrivateKeysSearched search = (PrivateKeysSearched) last.observation();
        if (search.keys() == 0) {
            return new Verdict.Inconclusive(
                    Verdict.Origin.NOT_ARRANGED,
                    "Not arranged: no credential is registered, so there is no key to find");
        }
        return search.found().isEmpty()
                ? Judgement.pass()
                : Judgement.fail(this, search.found().first() + "; " + search.extent(), List.of(last.number()));
    }
}
