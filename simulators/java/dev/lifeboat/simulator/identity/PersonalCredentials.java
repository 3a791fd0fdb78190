package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;

/** Registering and dropping the devices of personal accounts. */
final class PersonalCredentials {

    private static final String ISSUER = "Microsoft";

    private final Tokens tokens;
    private final CredentialRegistry registry;

    PersonalCredentials(Tokens tokens, CredentialRegistry registry) {
        this.tokens = tokens;
        this.registry = registry;
    }

    Reply create(Request request) {
        PersonalAccount account = stronglyProven(request);
        Body body = Body.of(request);
        DeviceKey key = DeviceKey.of(body.object("publicKey"));
        CredentialRegistry.Registration registration =
                registry.register(account.username(), account.method(), key, body.string("deviceName"));
        return Reply.json(
                registration.created() ? 201 : 200, registration.issued().answer(ISSUER));
    }

    // R37: proof of identity precedes the creation of the credential.
    private PersonalAccount stronglyProven(Request request) {
        Token token = tokens.bearer(request, TokenKind.ACCESS, TokenKind.STRONGER);
        if (token.kind() != TokenKind.STRONGER) {
            throw Refused.because(
                    403, "stronger_token_needed", "a new credential needs a proof beyond the password; see /proofs");
        }
        return token.account();
    }

    Reply delete(Request request) {
        PersonalAccount account =
                tokens.bearer(request, TokenKind.ACCESS, TokenKind.STRONGER).account();
        Credential credential = registry.find(request.parameter("credential"))
                .filter(found -> found.username().equals(account.username()))
                .orElseThrow(() -> Refused.notFound("no such credential"));
        registry.delete(credential);
        return Reply.empty(204);
    }
}
