package dev.lifeboat.simulator.cloud;

import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.secret.Secrets;
import dev.lifeboat.simulator.time.SimulatedClock;
import java.util.Optional;

/** The least that an app does with a store, for the tests that both stores must pass. */
interface StoreClient {

    CloudStore store();

    SimulatedClock clock();

    Secrets secrets();

    /** Writes an object, new or not, under a name. */
    Reply write(String token, String name, byte[] value);

    /** What a write says of its own outcome: 200, or the status of the error inside. */
    int outcome(Reply written);

    /** Reads an object by its name. */
    Optional<byte[]> read(String token, String name);

    Reply delete(String token, String name);

    /** A read with no token at all. */
    Reply withoutToken();

    /** A write whose body is cut in the middle of its JSON. */
    Reply writeTorn(String token);

    /** The status of a request whose session is not valid. */
    int unauthenticated();

    /** The status of a write into a full account. */
    int full();
}
