package dev.lifeboat.simulator.device;

import dev.lifeboat.simulator.cloud.CloudAccount;
import dev.lifeboat.simulator.cloud.CloudStore;
import dev.lifeboat.simulator.http.Service;
import dev.lifeboat.simulator.time.SimulatedClock;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Platform;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A phone, as its owner and the examples handle it. An app never sees this object: it gets {@link #environment()}, and all
 * that the phone lends it comes over HTTP from {@link #operatingSystem()}.
 */
public final class Phone {

    private static final String ID = "[A-Za-z0-9._~-]{1,64}";

    private final String id;
    private final DeviceProfile profile;
    private final URI address;
    private final CloudStore store;
    private final SimulatedClock clock;
    private final Camera camera = new Camera();
    private final Permissions permissions = new Permissions();
    private final Link link = new Link();
    private final Service operatingSystem;
    private final List<PhoneListener> listeners = new CopyOnWriteArrayList<>();
    private volatile Duration clockSkew = Duration.ZERO;
    private volatile CloudSession cloudSession;

    /**
     * @param id matches {@code [A-Za-z0-9._~-]{1,64}} and says nothing about its owner
     * @param address where the gateway answers for this phone, without a trailing slash
     * @param store the cloud store that belongs to the phone's operating system (rule R51)
     */
    public Phone(String id, DeviceProfile profile, URI address, CloudStore store, SimulatedClock clock) {
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("a phone's id matches " + ID + ", but this is '" + id + "'");
        }
        this.id = id;
        this.profile = Objects.requireNonNull(profile, "profile");
        this.address = Objects.requireNonNull(address, "address");
        this.store = Objects.requireNonNull(store, "store");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.operatingSystem = new OperatingSystem(this);
    }

    public String id() {
        return id;
    }

    public Platform platform() {
        return profile.platform();
    }

    public DeviceProfile profile() {
        return profile;
    }

    public URI address() {
        return address;
    }

    /** What an app in process gets: the address and nothing more. */
    public DeviceEnvironment environment() {
        return new LentEnvironment(id, platform(), profile.osVersion(), address);
    }

    /** The service {@code os} of this phone. */
    public Service operatingSystem() {
        return operatingSystem;
    }

    public Camera camera() {
        return camera;
    }

    public Permissions permissions() {
        return permissions;
    }

    public Link link() {
        return link;
    }

    /** The phone's own time: the world's, wrong by {@link #setClockSkew(Duration)}. */
    public Instant now() {
        return clock.instant().plus(clockSkew);
    }

    /** Lets time pass for the phone, and with it for the whole world. */
    public void letPass(Duration duration) {
        clock.advance(duration);
    }

    /** Sets the phone's clock wrong: ahead if positive, behind if negative. */
    public void setClockSkew(Duration skew) {
        clockSkew = Objects.requireNonNull(skew, "skew");
    }

    /** Signs the phone in to an account of its own cloud, anew if it was signed in already (rules R18, R55). */
    public synchronized void signInToCloud(CloudAccount account) {
        signOutOfCloud();
        cloudSession = new CloudSession(account, store.signIn(account));
        tell(new PhoneEvent.SignedInToCloud(id, clock.instant(), account.id()));
    }

    /** Signs the phone out of its cloud; nothing happens if it was signed out. */
    public synchronized void signOutOfCloud() {
        CloudSession ended = cloudSession;
        if (ended != null) {
            cloudSession = null;
            store.signOut(ended.token());
            tell(new PhoneEvent.SignedOutOfCloud(
                    id, clock.instant(), ended.account().id()));
        }
    }

    /**
     * Ends the sessions of the phone's cloud account on every phone, as a change of its password does. The phone stays signed
     * in as far as it knows, and lends a token that the store refuses, until the person signs in again (rule R55).
     *
     * @throws IllegalStateException if the phone is signed out
     */
    public synchronized void expireCloudSession() {
        store.expireSessions(cloudAccount()
                .orElseThrow(() -> new IllegalStateException("phone " + id + " is signed out of its cloud")));
    }

    /** The cloud account the phone is signed in to. */
    public Optional<CloudAccount> cloudAccount() {
        return cloudSession().map(CloudSession::account);
    }

    /** The app was removed: the system forgets its permissions. The cloud and the phone's own settings stay. */
    public void forgetApp() {
        permissions.forget();
        tell(new PhoneEvent.AppRemoved(id, clock.instant()));
    }

    /** From now on the listener is told what happens on this phone. */
    public void addListener(PhoneListener listener) {
        listeners.add(listener);
    }

    /** The store that belongs to the phone's operating system. */
    public CloudStore store() {
        return store;
    }

    Optional<CloudSession> cloudSession() {
        return Optional.ofNullable(cloudSession);
    }

    Instant worldTime() {
        return clock.instant();
    }

    void tell(PhoneEvent event) {
        listeners.forEach(listener -> listener.happened(event));
    }

    /** A sign-in of the phone's system to its cloud; the token is good until sign-out or expiry. */
    record CloudSession(CloudAccount account, String token) {}

    @Override
    public String toString() {
        return "phone " + id + " (" + platform().wireName() + ")";
    }
}
