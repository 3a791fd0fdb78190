package dev.lifeboat.simulator.cloud;

import java.util.List;
import java.util.function.UnaryOperator;

/** What people, phones and tests do with a store, which is the same for both: it happens on the shelves. */
abstract sealed class ShelvedStore<C extends Content<C>> implements CloudStore permits GoogleDrive, ICloud {

    private final Shelves<C> shelves;

    ShelvedStore(Shelves<C> shelves) {
        this.shelves = shelves;
    }

    final Shelves<C> shelves() {
        return shelves;
    }

    @Override
    public final CloudAccount account(String name) {
        return shelves.account(name);
    }

    @Override
    public final String signIn(CloudAccount account) {
        return shelves.signIn(account);
    }

    @Override
    public final void expireSessions(CloudAccount account) {
        shelves.expireSessions(account);
    }

    @Override
    public final void signOut(String token) {
        shelves.signOut(token);
    }

    @Override
    public final void setQuota(CloudAccount account, Quota quota) {
        shelves.setQuota(account, quota);
    }

    @Override
    public final List<StoredObject> objects(CloudAccount account) {
        return shelves.objects(account);
    }

    @Override
    public final void deleteEverything(CloudAccount account) {
        shelves.deleteEverything(account);
    }

    @Override
    public final void tamper(CloudAccount account, UnaryOperator<byte[]> damage) {
        shelves.tamper(account, damage);
    }

    @Override
    public final void serveStale(CloudAccount account, boolean stale) {
        shelves.serveStale(account, stale);
    }

    @Override
    public final Runnable undoing(CloudAccount account) {
        return shelves.undoing(account);
    }

    @Override
    public final void addListener(StoreListener listener) {
        shelves.addListener(listener);
    }
}
