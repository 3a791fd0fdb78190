package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.secret.SecretKind;
import dev.lifeboat.simulator.secret.Secrets;
import dev.lifeboat.simulator.time.Dice;
import dev.lifeboat.simulator.time.SimulatedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Every third-party provider of a world: they issue {@code otpauth} QR codes and verify codes, and have no address for
 * apps. Issuers and user names compare exactly.
 */
public final class ThirdPartyProvider {

    private final SimulatedClock clock;
    private final Dice dice;
    private final Secrets secrets;
    private final List<ProviderListener> listeners;
    private final List<Enrolment> enrolments = new ArrayList<>();

    public ThirdPartyProvider(SimulatedClock clock, Dice dice, Secrets secrets) {
        this.clock = clock;
        this.dice = dice;
        this.secrets = secrets;
        this.listeners = new CopyOnWriteArrayList<>();
    }

    public void addListener(ProviderListener listener) {
        listeners.add(listener);
    }

    /** Enrols with SHA1, 6 digits and 30 s, what nearly every provider has. */
    public Enrolment enrol(String issuer, String username) {
        return enrol(issuer, username, TotpAlgorithm.SHA1, Totp.DEFAULT_DIGITS, Totp.DEFAULT_PERIOD);
    }

    /** Enrols with a new seed of the length that the algorithm recommends. */
    public synchronized Enrolment enrol(
            String issuer, String username, TotpAlgorithm algorithm, int digits, Duration period) {
        return enrol(issuer, username, new Totp(dice.bytes(algorithm.seedLength()), algorithm, digits, period));
    }

    /**
     * Enrols with a given seed, which becomes a secret such as {@code fabrikam.ana.totp-seed}. An earlier enrolment of the
     * same issuer and user name stays good.
     */
    public synchronized Enrolment enrol(String issuer, String username, Totp totp) {
        Provider provider = provider(issuer);
        provider.keep(username, "totp-seed", SecretKind.TOTP_SEED, totp.seed());
        Enrolment enrolment = new Enrolment(enrolments.size() + 1, issuer, username, totp);
        enrolments.add(enrolment);
        provider.announce(new ProviderEvent.Enrolled(issuer, username, enrolment.number(), provider.now()));
        return enrolment;
    }

    /**
     * The person types a one-time code at a sign-in: the current step and the one before are accepted.
     *
     * @return whose code it was, or empty if it was refused
     */
    public synchronized Optional<Enrolment> checkCode(String issuer, String username, String code) {
        Provider provider = provider(issuer);
        Optional<Enrolment> by = enrolments(issuer, username).stream()
                .filter(enrolment -> enrolment.totp().accepts(code, provider.now()))
                .findFirst();
        provider.announce(by.<ProviderEvent>map(enrolment -> new ProviderEvent.CodeAccepted(
                        issuer, username, Integer.toString(enrolment.number()), "", provider.now()))
                .orElseGet(() -> new ProviderEvent.CodeRefused(issuer, username, provider.now())));
        return by;
    }

    /** The enrolments of one account, oldest first. */
    public synchronized List<Enrolment> enrolments(String issuer, String username) {
        return enrolments.stream()
                .filter(enrolment -> enrolment.issuer().equals(issuer))
                .filter(enrolment -> enrolment.username().equals(username))
                .toList();
    }

    /** How many QR codes were ever issued, at all providers. */
    public synchronized int enrolmentCount() {
        return enrolments.size();
    }

    private Provider provider(String issuer) {
        return new Provider(issuer, Provider.slug(issuer) + ".", clock, dice, secrets, listeners);
    }
}
