package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.http.Endpoint;
import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import java.util.LinkedHashMap;
import java.util.Map;

/** The operations of one provider: one at a time, and a refusal becomes its reply. */
final class Operations {

    private final Object lock;
    private final Map<String, Endpoint> byName = new LinkedHashMap<>();

    Operations(Object lock) {
        this.lock = lock;
    }

    Operations with(String name, Endpoint endpoint) {
        byName.put(name, request -> answered(endpoint, request));
        return this;
    }

    Map<String, Endpoint> all() {
        return new LinkedHashMap<>(byName);
    }

    private Reply answered(Endpoint endpoint, Request request) {
        synchronized (lock) {
            try {
                return endpoint.answer(request);
            } catch (Refused refused) {
                return refused.reply();
            }
        }
    }
}
