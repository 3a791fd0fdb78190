package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import dev.lifeboat.simulator.secret.SecretKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Single-use codes that turn a member's phone into a device of the tenant (rules R40 and R46). */
final class Activations {

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int CODE_LENGTH = 9;

    private final Provider provider;
    private final String issuer;
    private final CredentialRegistry registry;
    private final Map<String, Issued> byTicket = new LinkedHashMap<>();

    Activations(Provider provider, String issuer, CredentialRegistry registry) {
        this.provider = provider;
        this.issuer = issuer;
        this.registry = registry;
    }

    /** An activation and what became of it. */
    private static final class Issued {
        private final WorkMember member;
        private final Activation activation;
        private boolean expired;
        private Optional<IssuedCredential> used = Optional.empty();

        Issued(WorkMember member, Activation activation) {
            this.member = member;
            this.activation = activation;
        }
    }

    Activation issue(WorkMember member, IssuingRoute route) {
        String code = provider.dice().digits(CODE_LENGTH);
        provider.keep(member.username(), "activation-code", SecretKind.PROOF, code);
        String ticket = provider.dice().hex(8);
        String url = "https://activation.invalid/net/work/" + provider.name() + "/activate/" + ticket;
        Activation activation = new Activation(
                member.username(), code, url, ticket, route, provider.now().plus(LIFETIME));
        byTicket.put(ticket, new Issued(member, activation));
        provider.announce(
                new ProviderEvent.ActivationIssued(provider.name(), member.username(), ticket, route, provider.now()));
        return activation;
    }

    void expire(Activation activation) {
        Issued issued = byTicket.get(activation.ticket());
        if (issued == null) {
            throw new IllegalArgumentException(provider.name() + " has issued no activation " + activation.ticket());
        }
        issued.expired = true;
    }

    Reply activate(Request request) {
        String ticket = request.parameter("ticket");
        Body body = Body.of(request);
        DeviceKey key = DeviceKey.of(body.object("publicKey"));
        String deviceName = body.string("deviceName");
        Issued issued = issuedFor(ticket, body.string("code"));
        ofThisAccount(issued, body.optionalString("username"));
        if (issued.used.isPresent()) {
            return firstAnswerAgain(issued, key);
        }
        notExpired(issued);
        return use(issued, key, deviceName);
    }

    private Issued issuedFor(String ticket, String code) {
        Issued issued = byTicket.get(ticket);
        if (issued == null) {
            throw refused("", ticket, Refused.because(400, "unknown_code", "no such activation"));
        }
        if (!issued.activation.code().equals(code)) {
            throw refused(issued, Refused.because(400, "unknown_code", "the code does not belong to this activation"));
        }
        return issued;
    }

    private void ofThisAccount(Issued issued, Optional<String> username) {
        String owner = Provider.canonical(issued.member.username());
        if (username.map(Provider::canonical)
                .filter(name -> !name.equals(owner))
                .isPresent()) {
            throw refused(issued, Refused.because(403, "wrong_account", "the code was issued for another account"));
        }
    }

    private Reply firstAnswerAgain(Issued issued, DeviceKey key) {
        IssuedCredential first = issued.used.orElseThrow();
        if (!first.credential().publicKey().getW().equals(key.key().getW())) {
            throw refused(issued, Refused.because(409, "code_used", "the code was used before; ask for a new one"));
        }
        return Reply.json(200, first.answer(issuer));
    }

    private void notExpired(Issued issued) {
        if (issued.expired || !provider.now().isBefore(issued.activation.expires())) {
            throw refused(issued, Refused.because(410, "code_expired", "the code has expired; ask for a new one"));
        }
    }

    private Reply use(Issued issued, DeviceKey key, String deviceName) {
        WorkMember member = issued.member;
        CredentialRegistry.Registration registration =
                registry.register(member.username(), member.method(), key, deviceName);
        IssuedCredential credential = registration.issued();
        issued.used = Optional.of(credential);
        provider.announce(new ProviderEvent.ActivationUsed(
                provider.name(),
                member.username(),
                issued.activation.ticket(),
                issued.activation.issuedBy(),
                credential.credential().id(),
                provider.now()));
        return Reply.json(registration.created() ? 201 : 200, credential.answer(issuer));
    }

    private Refused refused(Issued issued, Refused refused) {
        return refused(issued.member.username(), issued.activation.ticket(), refused);
    }

    private Refused refused(String username, String ticket, Refused refused) {
        provider.announce(new ProviderEvent.ActivationRefused(
                provider.name(), username, ticket, refused.error(), provider.now()));
        return refused;
    }
}
