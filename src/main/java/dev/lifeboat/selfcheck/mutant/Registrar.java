package dev.lifeboat.selfcheck.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.reference.Answer;
import dev.lifeboat.reference.DeviceKeys;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * What a vendor's servers remember of the personal accounts of one world: who proved to own them, and the credentials that
 * its phones got for them. It is enough to get more of those, or to give some up.
 */
final class Registrar {

    /** @param device the phone that it was made for */
    record Held(String id, String user, String device) {}

    private final DeviceKeys keys = DeviceKeys.onThisPhone();
    private final Map<String, String> proofs = new ConcurrentHashMap<>();
    private final List<Held> held = new CopyOnWriteArrayList<>();

    /** An app on one phone that lets its vendor know. */
    static class Client extends Flaw {
        final Registrar registrar;

        Client(DeviceEnvironment phone, Registrar registrar) {
            super(phone);
            this.registrar = registrar;
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            Answer answer = network.send(call);
            registrar.hear(phone, call, answer);
            return answer;
        }
    }

    /** How an app looks that lets its vendor know. */
    interface Casting {
        Client on(DeviceEnvironment phone, Registrar registrar);
    }

    /** The reference with such a client on every phone. */
    static Supplier<Implementation> knowing(Casting casting) {
        return () -> {
            Shared<Registrar> registrars = new Shared<>(Registrar::new);
            return Flaw.app(phone -> casting.on(phone, registrars.of(phone)));
        };
    }

    private void hear(DeviceEnvironment phone, Call call, Answer answer) {
        if (!answer.ok()) {
            return;
        }
        if (call.is("POST", "net/microsoft/proofs/") && call.name().endsWith("/verify")) {
            JsonNode session = Json.read(answer.body());
            proofs.put(
                    key(session.path("account").path("username").asText()),
                    session.path("access_token").asText());
        }
        if (call.is("POST", "net/microsoft/credentials")) {
            JsonNode issued = Json.read(answer.body());
            held.add(new Held(
                    issued.path("credentialId").asText(),
                    key(issued.path("username").asText()),
                    phone.device()));
        }
    }

    /** The credentials that its phones got for an account, in order. */
    List<Held> heldFor(String username) {
        return held.stream().filter(one -> one.user().equals(key(username))).toList();
    }

    /** The right to get credentials that the owner of an account proved last, if anybody ever did. */
    Optional<String> proofOf(String username) {
        return Optional.ofNullable(proofs.get(key(username)));
    }

    /** Registers one more key for an account, in the name of some device, by a proof that was given before. */
    void register(Flaw flaw, String username, String device) {
        proofOf(username).ifPresent(token -> {
            ObjectNode body = Json.object();
            body.set("publicKey", keys.create().publicJwk());
            body.put("deviceName", device);
            flaw.send(Call.post("net/microsoft/credentials", body).withHeader("Authorization", "Bearer " + token));
        });
    }

    /** Gives a credential up. */
    void giveUp(Flaw flaw, Held gone) {
        proofOf(gone.user())
                .ifPresent(token -> flaw.send(new Call(
                        "DELETE",
                        "net/microsoft/credentials/" + gone.id(),
                        "",
                        Map.of("Authorization", "Bearer " + token),
                        new byte[0])));
        held.remove(gone);
    }

    private static String key(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
