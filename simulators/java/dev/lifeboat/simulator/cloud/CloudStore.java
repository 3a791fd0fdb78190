package dev.lifeboat.simulator.cloud;

import dev.lifeboat.simulator.http.Service;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A cloud store that belongs to a phone's operating system. Apps use its {@link #operations()}; what else is here is for
 * the person who owns an account, for the phone's system that signs in, and for tests.
 */
public interface CloudStore extends Service {

    /** The account with a name such as {@code ana@icloud}; made, empty and without a limit, when it is first asked for. */
    CloudAccount account(String name);

    /** Signs in and gives a token, registered among the world's secrets; it is good until sign-out or expiry. */
    String signIn(CloudAccount account);

    /** Ends every session of an account, as a changed password does. */
    void expireSessions(CloudAccount account);

    /** Ends one session; a token that is not known is ignored. */
    void signOut(String token);

    /** Limits the bytes an account may hold from now on; what is there stays. */
    void setQuota(CloudAccount account, Quota quota);

    /** What an account holds now, ordered by place, name and age, whatever stale reads show. */
    List<StoredObject> objects(CloudAccount account);

    /** The person cleans the cloud account; reads that go on from here find nothing (rule R56). */
    void deleteEverything(CloudAccount account);

    /**
     * Damages what is stored: every payload of more than {@link StoredObject#PAYLOAD} bytes is replaced by what the
     * operator makes of it. Names, revisions and times stay, as they do when storage rots.
     */
    void tamper(CloudAccount account, UnaryOperator<byte[]> damage);

    /** Whether reads answer with the state before the last write, as a replica that lags behind does. */
    void serveStale(CloudAccount account, boolean stale);

    /** What puts an account back to what it holds now, as a store does that loses what it has acknowledged. */
    Runnable undoing(CloudAccount account);

    /** Tells a listener of every object written, read or deleted from now on. */
    void addListener(StoreListener listener);
}
