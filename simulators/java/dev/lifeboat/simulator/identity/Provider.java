package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.secret.Secret;
import dev.lifeboat.simulator.secret.SecretKind;
import dev.lifeboat.simulator.secret.Secrets;
import dev.lifeboat.simulator.time.Dice;
import dev.lifeboat.simulator.time.SimulatedClock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What every part of one provider shares: its name, the world's time, chance and secrets, and who listens.
 *
 * @param name as events and reports say it
 * @param prefix what the references of its secrets begin with, for example {@code contoso.}
 */
record Provider(
        String name,
        String prefix,
        SimulatedClock clock,
        Dice dice,
        Secrets secrets,
        List<ProviderListener> listeners) {

    Provider(String name, String prefix, SimulatedClock clock, Dice dice, Secrets secrets) {
        this(name, prefix, clock, dice, secrets, new CopyOnWriteArrayList<>());
    }

    Instant now() {
        return clock.instant();
    }

    void announce(ProviderEvent event) {
        listeners.forEach(listener -> listener.happened(event));
    }

    /** Registers text as a secret of one account, for example {@code ana.password}, and gives it back. */
    String keep(String username, String what, SecretKind kind, String value) {
        secrets.add(Secret.text(reference(username, what), kind, value));
        return value;
    }

    /** Registers bytes as a secret of one account and gives them back. */
    byte[] keep(String username, String what, SecretKind kind, byte[] value) {
        secrets.add(new Secret(reference(username, what), kind, value));
        return value;
    }

    private String reference(String username, String what) {
        int at = username.indexOf('@');
        return prefix + slug(at > 0 ? username.substring(0, at) : username) + "." + what;
    }

    /** A name fit for a reference: lower case, with hyphens for whatever is neither letter nor digit. */
    static String slug(String name) {
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        slug = slug.replaceAll("^-|-$", "");
        return slug.isEmpty() ? "unnamed" : slug;
    }

    /** User names compare without case. */
    static String canonical(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
