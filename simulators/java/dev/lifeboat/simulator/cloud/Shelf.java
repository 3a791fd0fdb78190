package dev.lifeboat.simulator.cloud;

/** What one account holds now, what it held before the last write, and how much may be there. */
final class Shelf<C extends Content<C>> {

    private final CloudAccount account;
    private C now;
    private C beforeLastWrite;
    private boolean stale;
    private Quota quota = Quota.UNLIMITED;

    Shelf(CloudAccount account, C empty) {
        this.account = account;
        this.now = empty;
        this.beforeLastWrite = empty;
    }

    CloudAccount account() {
        return account;
    }

    /** The content as it really is. */
    C now() {
        return now;
    }

    /** The content as reads see it. */
    C readable() {
        return stale ? beforeLastWrite : now;
    }

    /** A copy to work on; nothing has happened until it is kept. */
    C draft() {
        return now.copy();
    }

    /** Makes a draft the content: this is the commit point of every write. */
    void keep(C draft) {
        beforeLastWrite = now;
        now = draft;
    }

    /** What makes the present content the content again, whatever is kept meanwhile. */
    Runnable undoing() {
        C content = now;
        C before = beforeLastWrite;
        return () -> {
            now = content;
            beforeLastWrite = before;
        };
    }

    Quota quota() {
        return quota;
    }

    void limit(Quota newQuota) {
        quota = newQuota;
    }

    void serveStale(boolean newStale) {
        stale = newStale;
    }
}
