package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.http.Endpoint;
import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asking an account's devices whether a sign-in is theirs, and hearing what they decide. */
final class SignInRequests {

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final Provider provider;
    private final CredentialRegistry credentials;
    private final Map<String, SignInRequest> byId = new LinkedHashMap<>();

    SignInRequests(Provider provider, CredentialRegistry credentials) {
        this.provider = provider;
        this.credentials = credentials;
    }

    SignInRequest ask(String username) {
        List<String> addressed = credentials.of(username).stream()
                .filter(Credential::push)
                .map(Credential::id)
                .toList();
        SignInRequest request = new SignInRequest(
                "sr-" + provider.dice().hex(8),
                username,
                provider.dice().hex(16),
                "A sign-in from a browser waits for your approval.",
                provider.now().plus(LIFETIME),
                addressed,
                provider.clock());
        byId.put(request.id(), request);
        provider.announce(new ProviderEvent.SignInAsked(provider.name(), username, request.id(), provider.now()));
        return request;
    }

    Reply list(Request request) {
        String id = request.queryValue("credential")
                .orElseThrow(() -> Refused.badRequest("the query parameter 'credential' is missing"));
        credentials.find(id).orElseThrow(() -> Refused.notFound("no such credential"));
        List<Map<String, Object>> pending = byId.values().stream()
                .filter(asked -> asked.outcome().state() == SignInRequest.State.PENDING)
                .filter(asked -> asked.addressed().contains(id))
                .map(asked -> asked.shownTo(id))
                .toList();
        return Reply.json(200, Fields.of("requests", pending).map());
    }

    Endpoint answering(String decision) {
        return request -> {
            SignInRequest asked = pending(request.parameter("request"));
            String compact = Body.of(request).string("signature");
            try {
                decide(asked, decision, SignInSignature.of(compact));
                return Reply.json(
                        200,
                        Fields.of("id", asked.id()).and("decision", decision).map());
            } catch (Refused refused) {
                throw heard(asked, refused);
            }
        };
    }

    private SignInRequest pending(String id) {
        SignInRequest asked = byId.get(id);
        if (asked == null) {
            throw Refused.notFound("no such sign-in request");
        }
        return switch (asked.outcome().state()) {
            case PENDING -> asked;
            case EXPIRED -> throw heard(asked, Refused.because(410, "expired", "the request is no longer open"));
            case APPROVED, DENIED ->
                throw heard(asked, Refused.because(409, "already_answered", "the request was answered before"));
        };
    }

    private void decide(SignInRequest asked, String decision, SignInSignature signature) {
        Credential by = credentials
                .find(signature.credentialId())
                .filter(credential -> asked.addressed().contains(credential.id()))
                .filter(credential -> signature.isBy(credential.publicKey()))
                .filter(credential -> signature.says(asked, decision))
                .orElseThrow(() -> Refused.because(
                        403, "bad_signature", "no credential this request went to has signed this decision"));
        boolean approved = decision.equals("approve");
        asked.decide(approved, by);
        provider.announce(new ProviderEvent.SignInAnswered(
                provider.name(), asked.username(), asked.id(), by.id(), approved, provider.now()));
    }

    private Refused heard(SignInRequest asked, Refused refused) {
        provider.announce(new ProviderEvent.SignInAnswerRefused(
                provider.name(), asked.username(), asked.id(), refused.error(), provider.now()));
        return refused;
    }
}
