package dev.lifeboat.report;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.NamesSearched;
import dev.lifeboat.observation.Observation.PrivateKeysSearched;
import dev.lifeboat.observation.Observation.StoreSearched;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * How far the searches of an example went, on which its negative findings rest. What depends on an app's own random bytes
 * is not among it (see {@link Extent}).
 *
 * @param values stored values that were searched
 * @param payloads those of them that are larger than a label
 * @param payloadsOpened those of the payloads that could be opened, so that their content was searched too
 * @param requests requests that were searched for private keys
 * @param keys public keys whose private ones were looked for
 * @param backupsOpened encrypted backups in the requests that could be opened
 * @param backupsClosed those that could not, and other contents that nobody can read
 * @param requestsAddressed requests of which it was looked at who got them
 * @param requestsForNames those of them that were searched for names of accounts, because others got them
 * @param names names that were looked for
 * @param namesTooShort names that were not, because by accident they would be found everywhere
 */
public record Searched(
        long values,
        long payloads,
        long payloadsOpened,
        long requests,
        long keys,
        long backupsOpened,
        long backupsClosed,
        long requestsAddressed,
        long requestsForNames,
        long names,
        long namesTooShort) {

    private static final Searched NOTHING = new Searched(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * How many bytes the searches of a run went through. It may differ between two runs.
     *
     * @param storedBytes of stored values
     * @param closedBytes of stored values that could not be opened or read, so that only their surface was searched
     * @param sentBytes of requests and the backups opened in them
     * @param sentClosedBytes of requests that could not be opened or read
     * @param unscannedBytes of those that were searched for encoded keys and structures, but not window by window
     * @param candidates numbers that were tried as private keys
     * @param bytesForNames of requests that were searched for names
     */
    public record Extent(
            long storedBytes,
            long closedBytes,
            long sentBytes,
            long sentClosedBytes,
            long unscannedBytes,
            long candidates,
            long bytesForNames) {}

    /** Of one example; empty if it searched for nothing. */
    static Optional<Searched> in(History history) {
        Searched searched = new Searched(
                sum(history, StoreSearched.class, StoreSearched::values),
                sum(history, StoreSearched.class, StoreSearched::payloads),
                sum(history, StoreSearched.class, StoreSearched::openedPayloads),
                sum(history, PrivateKeysSearched.class, PrivateKeysSearched::requests),
                sum(history, PrivateKeysSearched.class, PrivateKeysSearched::keys),
                sum(history, PrivateKeysSearched.class, PrivateKeysSearched::opened),
                sum(history, PrivateKeysSearched.class, PrivateKeysSearched::closed),
                sum(history, NamesSearched.class, NamesSearched::requests),
                sum(history, NamesSearched.class, NamesSearched::searched),
                sum(history, NamesSearched.class, NamesSearched::names),
                sum(history, NamesSearched.class, search -> search.tooShort().size()));
        return Optional.of(searched).filter(some -> !some.equals(NOTHING));
    }

    /** Of a run. */
    static Extent extent(Collection<History> histories) {
        return new Extent(
                sum(histories, StoreSearched.class, StoreSearched::bytes),
                sum(histories, StoreSearched.class, StoreSearched::closedBytes),
                sum(histories, PrivateKeysSearched.class, PrivateKeysSearched::bytes),
                sum(histories, PrivateKeysSearched.class, PrivateKeysSearched::closedBytes),
                sum(histories, PrivateKeysSearched.class, PrivateKeysSearched::unscanned),
                sum(histories, PrivateKeysSearched.class, PrivateKeysSearched::candidates),
                sum(histories, NamesSearched.class, NamesSearched::bytes));
    }

    /** In words, with the bytes, a line for each search. */
    static List<String> lines(History history) {
        return history.entries().stream()
                .map(entry -> entry.observation())
                .filter(look -> look instanceof StoreSearched
                        || look instanceof PrivateKeysSearched
                        || look instanceof NamesSearched)
                .map(LookWords::of)
                .toList();
    }

    private static <T extends Observation> long sum(History history, Class<T> kind, ToLongFunction<T> what) {
        return history.all(kind).mapToLong(what).sum();
    }

    private static <T extends Observation> long sum(
            Collection<History> histories, Class<T> kind, ToLongFunction<T> what) {
        return histories.stream().mapToLong(history -> sum(history, kind, what)).sum();
    }
}
