package dev.lifeboat.simulator.cloud;

import dev.lifeboat.simulator.http.Endpoint;
import dev.lifeboat.simulator.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The accounts of one store with what each holds, who is signed in, and who listens: all that both stores share. */
final class Shelves<C extends Content<C>> {

    private final Map<String, Shelf<C>> byName = new TreeMap<>();
    private final List<StoreListener> listeners = new ArrayList<>();
    private final Sessions sessions;
    private final Supplier<String> newId;
    private final Function<CloudAccount, C> empty;

    Shelves(
            String store,
            Secrets secrets,
            Supplier<String> newId,
            Supplier<String> newToken,
            Function<CloudAccount, C> empty) {
        this.sessions = new Sessions(store, secrets, newToken);
        this.newId = newId;
        this.empty = empty;
    }

    synchronized CloudAccount account(String name) {
        return byName.computeIfAbsent(name, key -> {
                    CloudAccount account = new CloudAccount(key, newId.get());
                    return new Shelf<>(account, empty.apply(account));
                })
                .account();
    }

    synchronized String signIn(CloudAccount account) {
        return sessions.begin(shelf(account).account());
    }

    synchronized void expireSessions(CloudAccount account) {
        sessions.endAll(account);
    }

    synchronized void signOut(String token) {
        sessions.end(token);
    }

    synchronized void setQuota(CloudAccount account, Quota quota) {
        shelf(account).limit(quota);
    }

    synchronized List<StoredObject> objects(CloudAccount account) {
        return shelf(account).now().objects();
    }

    synchronized void deleteEverything(CloudAccount account) {
        Shelf<C> shelf = shelf(account);
        List<StoredObject> gone = shelf.now().objects();
        C cleared = shelf.draft();
        cleared.clear();
        // Twice: the person sees an empty account everywhere, so not even a lagging replica brings it back.
        shelf.keep(cleared);
        shelf.keep(cleared);
        gone.forEach(object -> deleted(account, object.name()));
    }

    synchronized void tamper(CloudAccount account, UnaryOperator<byte[]> damage) {
        Shelf<C> shelf = shelf(account);
        C damaged = shelf.draft();
        damaged.damage(value -> value.length > StoredObject.PAYLOAD ? damage.apply(value.clone()) : value);
        shelf.keep(damaged);
    }

    synchronized void serveStale(CloudAccount account, boolean stale) {
        shelf(account).serveStale(stale);
    }

    synchronized Runnable undoing(CloudAccount account) {
        Runnable undoing = shelf(account).undoing();
        return () -> {
            synchronized (this) {
                undoing.run();
            }
        };
    }

    synchronized void addListener(StoreListener listener) {
        listeners.add(listener);
    }

    /** Whose token it is; empty when it was never issued or its session has ended. */
    synchronized Optional<Shelf<C>> signedIn(String token) {
        return sessions.holder(token).map(this::shelf);
    }

    /** Every account's shelf, by name of the account. */
    synchronized List<Shelf<C>> all() {
        return new ArrayList<>(byName.values());
    }

    /** An endpoint that has the whole store to itself while it answers. */
    Endpoint alone(Endpoint endpoint) {
        return request -> {
            synchronized (this) {
                return endpoint.answer(request);
            }
        };
    }

    void written(CloudAccount account, String object) {
        listeners.forEach(listener -> listener.written(account, object));
    }

    void read(CloudAccount account, String object) {
        listeners.forEach(listener -> listener.read(account, object));
    }

    void deleted(CloudAccount account, String object) {
        listeners.forEach(listener -> listener.deleted(account, object));
    }

    private Shelf<C> shelf(CloudAccount account) {
        Shelf<C> shelf = byName.get(account.name());
        if (shelf == null || !shelf.account().equals(account)) {
            throw new IllegalArgumentException(
                    "This store has no account " + account + ". Ask the store for it by name first: account(name).");
        }
        return shelf;
    }
}
