package dev.lifeboat.simulator.secret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The secrets of one world, planted at its beginning or issued as it goes, in the order they came to be. */
public final class Secrets {

    private final Map<String, Secret> byReference = new LinkedHashMap<>();

    /**
     * Adds a secret. A reference that is taken gets a number, so that the second access token of Ana is
     * {@code ana.access-token.2}.
     *
     * @return the secret under the reference it really got
     */
    public synchronized Secret add(Secret secret) {
        String reference = secret.reference();
        for (int n = 2; byReference.containsKey(reference); n++) {
            reference = secret.reference() + "." + n;
        }
        Secret added = new Secret(reference, secret.kind(), secret.value());
        byReference.put(reference, added);
        return added;
    }

    /** All secrets so far, oldest first. */
    public synchronized List<Secret> all() {
        return new ArrayList<>(byReference.values());
    }

    /** How many there are; a cheap way to see whether any were added. */
    public synchronized int count() {
        return byReference.size();
    }
}
