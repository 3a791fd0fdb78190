package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import dev.lifeboat.simulator.secret.SecretKind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Proving more than a password: a code to an alternate e-mail address or phone number (rules R38, R39). */
final class Proofs {

    private static final Duration LIFETIME = Duration.ofSeconds(600);
    private static final int TRIES = 3;
    private static final int CODE_LENGTH = 7;

    private final Provider provider;
    private final Tokens tokens;
    private final Mailbox mailbox;
    private final Map<Destination, Sent> sent = new HashMap<>();

    Proofs(Provider provider, Tokens tokens, Mailbox mailbox) {
        this.provider = provider;
        this.tokens = tokens;
        this.mailbox = mailbox;
    }

    private record Destination(String accountId, Channel channel) {}

    private record Sent(String code, Instant until, int triesLeft) {
        Sent afterMiss() {
            return new Sent(code, until, triesLeft - 1);
        }
    }

    Reply list(Request request) {
        List<Map<String, Object>> proofs = bearer(request).proofs().entrySet().stream()
                .map(proof -> Fields.of("channel", proof.getKey().wireName())
                        .and("hint", Hint.of(proof.getKey(), proof.getValue()))
                        .map())
                .toList();
        return Reply.json(200, Fields.of("proofs", proofs).map());
    }

    Reply send(Request request) {
        PersonalAccount account = bearer(request);
        Channel channel = channel(request, account);
        String code = provider.dice().digits(CODE_LENGTH);
        provider.keep(account.username(), "proof", SecretKind.PROOF, code);
        sent.put(
                new Destination(account.id(), channel),
                new Sent(code, provider.now().plus(LIFETIME), TRIES));
        String address = account.proof(channel).orElseThrow();
        mailbox.deliver(new ProofMessage(account.username(), channel, address, code, provider.now()));
        provider.announce(new ProviderEvent.ProofSent(provider.name(), account.username(), channel, provider.now()));
        return Reply.json(202, Fields.of("expires_in", LIFETIME.toSeconds()).map());
    }

    Reply verify(Request request) {
        PersonalAccount account = bearer(request);
        Channel channel = channel(request, account);
        String code = Body.of(request).string("code");
        try {
            spend(new Destination(account.id(), channel), code);
        } catch (Refused refused) {
            provider.announce(new ProviderEvent.ProofRefused(
                    provider.name(), account.username(), channel, refused.error(), provider.now()));
            throw refused;
        }
        provider.announce(
                new ProviderEvent.ProofAccepted(provider.name(), account.username(), channel, provider.now()));
        return tokens.session(TokenKind.STRONGER, account);
    }

    private void spend(Destination destination, String code) {
        Sent expected = sent.get(destination);
        if (expected == null || expected.triesLeft() == 0) {
            throw Refused.because(400, "proof_failed", "no code is waiting here; ask for a new one");
        }
        if (!provider.now().isBefore(expected.until())) {
            throw Refused.because(400, "proof_expired", "the code has expired; ask for a new one");
        }
        if (!expected.code().equals(code)) {
            sent.put(destination, expected.afterMiss());
            throw Refused.because(400, "proof_failed", "the code is not right");
        }
        sent.remove(destination);
    }

    private PersonalAccount bearer(Request request) {
        return tokens.bearer(request, TokenKind.ACCESS, TokenKind.STRONGER, TokenKind.PROOF)
                .account();
    }

    private static Channel channel(Request request, PersonalAccount account) {
        return Channel.named(request.parameter("channel"))
                .filter(channel -> account.proof(channel).isPresent())
                .orElseThrow(() -> Refused.notFound("the account has no proof of this channel"));
    }
}
