package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.identity.Caller.Answer;
import dev.lifeboat.simulator.secret.Secret;
import dev.lifeboat.simulator.secret.Secrets;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.simulator.time.SimulatedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small world with the personal provider in it, and Ana, who has an account with both proofs. */
final class PersonalWorld {

    static final String ANA = "ana@outlook.example";
    static final String PASSWORD = "correct horse & battery+staple";

    final SimulatedClock clock = new SimulatedClock();
    final Secrets secrets = new Secrets();
    final MicrosoftAccounts microsoft = new MicrosoftAccounts(clock, Seed.of(7).dice("microsoft"), secrets);
    final List<ProviderEvent> events = new ArrayList<>();
    final Caller app = new Caller(microsoft);

    PersonalWorld() {
        microsoft.addListener(events::add);
        microsoft.create(NewPersonalAccount.of(ANA, PASSWORD)
                .withEmail("ana@home.example")
                .withPhone("+31612345678"));
    }

    void pass(long seconds) {
        clock.advance(Duration.ofSeconds(seconds));
    }

    Answer signIn(String username, String password) {
        return app.bearing((String) null)
                .form("token", Map.of("grant_type", "password", "username", username, "password", password));
    }

    Answer signIn() {
        return signIn(ANA, PASSWORD);
    }

    Answer refresh(String refreshToken) {
        return app.form("token", Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** Sends a code by e-mail and gives it, with the present bearer. */
    String proofCode(String username) {
        app.post("proofs-send", Map.of("channel", "email"), Map.of());
        return microsoft.mailbox().latest(username, Channel.EMAIL).orElseThrow().code();
    }

    Answer verify(String code) {
        return app.post("proofs-verify", Map.of("channel", "email"), Map.of("code", code));
    }

    /** Goes all the way to the stronger token, and leaves the app bearing it. */
    void prove(String username, String password) {
        app.bearing(signIn(username, password));
        app.bearing(verify(proofCode(username)));
    }

    Answer register(TestDevice device) {
        return app.post("credentials-create", Map.of(), device.registration());
    }

    <E extends ProviderEvent> List<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<String> secretReferences() {
        return secrets.all().stream().map(Secret::reference).toList();
    }
}
