package dev.lifeboat.simulator.cloud;

import dev.lifeboat.simulator.secret.Secret;
import dev.lifeboat.simulator.secret.SecretKind;
import dev.lifeboat.simulator.secret.Secrets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Who is signed in at one store, by token. */
final class Sessions {

    private final Map<String, CloudAccount> holders = new LinkedHashMap<>();
    private final String store;
    private final Secrets secrets;
    private final Supplier<String> newToken;

    Sessions(String store, Secrets secrets, Supplier<String> newToken) {
        this.store = store;
        this.secrets = secrets;
        this.newToken = newToken;
    }

    String begin(CloudAccount account) {
        String token = newToken.get();
        secrets.add(Secret.text(account.name() + "." + store + "-token", SecretKind.TOKEN, token));
        holders.put(token, account);
        return token;
    }

    void end(String token) {
        holders.remove(token);
    }

    void endAll(CloudAccount account) {
        holders.values().removeIf(account::equals);
    }

    Optional<CloudAccount> holder(String token) {
        return Optional.ofNullable(holders.get(token));
    }
}
