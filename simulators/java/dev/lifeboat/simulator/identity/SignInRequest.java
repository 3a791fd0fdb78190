package dev.lifeboat.simulator.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One attempt to sign in that waits for a device's decision. The first answer decides. */
public final class SignInRequest {

    /** What became of a request. */
    public enum State {
        PENDING,
        APPROVED,
        DENIED,
        EXPIRED
    }

    /** @param by the credential that decided; empty while pending, or when nobody did in time */
    public record Outcome(State state, Optional<Credential> by) {}

    private final String id;
    private final String username;
    private final String nonce;
    private final String text;
    private final Instant expires;
    private final List<String> addressed;
    private final Clock clock;
    private volatile Outcome decision = new Outcome(State.PENDING, Optional.empty());

    SignInRequest(
            String id,
            String username,
            String nonce,
            String text,
            Instant expires,
            List<String> addressed,
            Clock clock) {
        this.id = id;
        this.username = username;
        this.nonce = nonce;
        this.text = text;
        this.expires = expires;
        this.addressed = List.copyOf(addressed);
        this.clock = clock;
    }

    public String id() {
        return id;
    }

    public String username() {
        return username;
    }

    /** What the device shows, for example where the sign-in comes from. */
    public String text() {
        return text;
    }

    /** From this simulated moment on no answer counts. */
    public Instant expires() {
        return expires;
    }

    /** The ids of the credentials it went to: those with push that the account had when it was made. */
    public List<String> addressed() {
        return addressed;
    }

    /** What has become of it by now. */
    public Outcome outcome() {
        Outcome decided = decision;
        boolean late = decided.state() == State.PENDING && !clock.instant().isBefore(expires);
        return late ? new Outcome(State.EXPIRED, Optional.empty()) : decided;
    }

    String nonce() {
        return nonce;
    }

    void decide(boolean approved, Credential by) {
        decision = new Outcome(approved ? State.APPROVED : State.DENIED, Optional.of(by));
    }

    Map<String, Object> shownTo(String credentialId) {
        return Fields.of("id", id)
                .and("credential", credentialId)
                .and("nonce", nonce)
                .and("text", text)
                .and("expires", expires.toString())
                .map();
    }
}
