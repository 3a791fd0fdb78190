package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.http.Endpoint;
import dev.lifeboat.simulator.secret.Secret;
import dev.lifeboat.simulator.secret.SecretKind;
import dev.lifeboat.simulator.secret.Secrets;
import dev.lifeboat.simulator.time.Dice;
import dev.lifeboat.simulator.time.SimulatedClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** What all temptations do alike: plant canaries, and write down what they are told. */
final class Bait {

    private final SimulatedClock clock;
    private final Dice dice;
    private final Secrets secrets;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Endpoint> operations = new LinkedHashMap<>();

    Bait(SimulatedClock clock, Dice dice, Secrets secrets) {
        this.clock = clock;
        this.dice = dice;
        this.secrets = secrets;
    }

    /** Text that nobody could guess, registered under the reference. */
    String canary(String reference) {
        String canary = reference.replace('.', '-') + "-" + dice.hex(12);
        secrets.add(Secret.text(reference, SecretKind.CANARY, canary));
        return canary;
    }

    void answering(String operation, Endpoint endpoint) {
        operations.put(operation, request -> {
            received.add(Received.of(clock.instant(), operation, request));
            try {
                return endpoint.answer(request);
            } catch (Refused refused) {
                return refused.reply();
            }
        });
    }

    Map<String, Endpoint> operations() {
        return new LinkedHashMap<>(operations);
    }

    List<Received> received() {
        return List.copyOf(received);
    }
}
