package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import dev.lifeboat.simulator.secret.SecretKind;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tokens that the personal-account provider has issued. They are opaque, and ended by a change of the password. */
final class Tokens {

    private static final int LENGTH = 32;

    private final Provider provider;
    private final Map<String, Token> issued = new LinkedHashMap<>();

    Tokens(Provider provider) {
        this.provider = provider;
    }

    Token issue(TokenKind kind, PersonalAccount account) {
        String value = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(provider.dice().bytes(LENGTH));
        provider.keep(account.username(), kind.what(), SecretKind.TOKEN, value);
        Token token = new Token(
                value, kind, account, account.passwordVersion(), provider.now().plus(kind.lifetime()));
        issued.put(value, token);
        return token;
    }

    /** A session: a token of the kind, and one to refresh it with. */
    Reply session(TokenKind kind, PersonalAccount account) {
        Fields answer = Fields.of("token_type", "Bearer")
                .and("access_token", issue(kind, account).value())
                .and("expires_in", kind.lifetime().toSeconds())
                .and("refresh_token", issue(TokenKind.REFRESH, account).value())
                .and(
                        "account",
                        Fields.of("id", account.id())
                                .and("username", account.username())
                                .map());
        return Reply.json(200, answer.map()).with("Cache-Control", "no-store");
    }

    Optional<Token> find(String value) {
        return Optional.ofNullable(issued.get(value));
    }

    /** Whose bearer token this is, if it is of one of these kinds and still good; else 401 {@code invalid_token}. */
    Token bearer(Request request, TokenKind kind, TokenKind... others) {
        Set<TokenKind> kinds = EnumSet.of(kind, others);
        return request.bearer()
                .flatMap(this::find)
                .filter(token -> kinds.contains(token.kind()))
                .filter(token -> !token.expired(provider.now()) && !token.revoked())
                .orElseThrow(Tokens::invalid);
    }

    private static Refused invalid() {
        Fields body = Fields.of("error", "invalid_token")
                .and("error_description", "the bearer token is missing, unknown, expired, or not for this");
        Reply reply = Reply.json(401, body.map()).with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        return new Refused(reply, "invalid_token");
    }
}
