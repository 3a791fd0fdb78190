package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.http.Endpoint;
import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.secret.Secrets;
import dev.lifeboat.simulator.time.Dice;
import dev.lifeboat.simulator.time.SimulatedClock;
import java.util.List;
import java.util.Map;

/** A service that counts what apps do, and would take account names too (rule R14). */
public final class Analytics implements Temptation {

    private final Bait bait;

    public Analytics(SimulatedClock clock, Dice dice, Secrets secrets) {
        bait = new Bait(clock, dice, secrets);
        String audience = bait.canary("analytics.audience");
        bait.answering(
                "settings-read",
                request -> Reply.json(
                        200,
                        Fields.of("sampling", 1.0).and("audience", audience).map()));
        bait.answering("events-record", request -> Reply.empty(204));
    }

    @Override
    public Map<String, Endpoint> operations() {
        return bait.operations();
    }

    @Override
    public List<Received> received() {
        return bait.received();
    }
}
