package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import java.util.Map;

/** Where personal accounts sign in: a password, a refresh token or a device code against a session. */
final class TokenEndpoint {

    private final Provider provider;
    private final PersonalAccounts accounts;
    private final Tokens tokens;
    private final DeviceCodes deviceCodes;
    private final OAuthErrors errors;

    TokenEndpoint(
            Provider provider, PersonalAccounts accounts, Tokens tokens, DeviceCodes deviceCodes, OAuthErrors errors) {
        this.provider = provider;
        this.accounts = accounts;
        this.tokens = tokens;
        this.deviceCodes = deviceCodes;
        this.errors = errors;
    }

    Reply token(Request request) {
        Map<String, String> form = request.form();
        String grant = field(form, "grant_type");
        return switch (grant) {
            case "password" -> password(field(form, "username"), field(form, "password"));
            case "refresh_token" -> refresh(field(form, "refresh_token"));
            // MSAL4J sends the first spelling, the documentation has the second.
            case "device_code", "urn:ietf:params:oauth:grant-type:device_code" ->
                tokens.session(TokenKind.ACCESS, deviceCodes.redeem(field(form, "device_code")));
            default ->
                throw errors.refusal(
                        "unsupported_grant_type", 70003, "The app asked for a grant type that is not supported.");
        };
    }

    /**
     * Where a user name signs in, which clients ask before they send a password. A person's is as unknown as any that does
     * not exist.
     */
    Reply realm(Request request) {
        String username = request.parameters().getOrDefault("username", "");
        Fields answer = Fields.of("ver", "1.0")
                .and("account_type", accounts.isWorkIdentity(username) ? "Managed" : "Unknown")
                .and("cloud_instance_name", "microsoftonline.com");
        return Reply.json(200, answer.map());
    }

    private String field(Map<String, String> form, String name) {
        String value = form.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw errors.refusal("invalid_request", 900144, "The form body must have the field '" + name + "'.");
        }
        return value;
    }

    private Reply password(String username, String password) {
        if (accounts.isWorkIdentity(username)) {
            provider.announce(new ProviderEvent.WorkIdentityRefused(provider.name(), username, provider.now()));
            throw errors.refusal("invalid_grant", 50020, "This account belongs to an organisation, not to a person.");
        }
        // An unknown user is answered as a wrong password, so that nobody learns who has an account.
        PersonalAccount account = accounts.find(username)
                .filter(known -> known.hasPassword(password))
                .orElseThrow(() -> wrongPassword(username));
        provider.announce(new ProviderEvent.PasswordAccepted(provider.name(), account.username(), provider.now()));
        if (account.secondFactor()) {
            throw secondFactorDemanded(account);
        }
        return tokens.session(TokenKind.ACCESS, account);
    }

    private Refused wrongPassword(String username) {
        provider.announce(new ProviderEvent.PasswordRefused(provider.name(), username, provider.now()));
        return errors.refusal("invalid_grant", 50126, "The user name or the password is not right.");
    }

    private Refused secondFactorDemanded(PersonalAccount account) {
        provider.announce(new ProviderEvent.SecondFactorDemanded(provider.name(), account.username(), provider.now()));
        Token proof = tokens.issue(TokenKind.PROOF, account);
        return errors.refusal(
                "interaction_required",
                50076,
                "The user must prove who they are in a second way.",
                Map.of("proof_token", proof.value()));
    }

    private Reply refresh(String value) {
        Token token = tokens.find(value)
                .filter(found -> found.kind() == TokenKind.REFRESH)
                .orElseThrow(() -> errors.refusal("invalid_grant", 70000, "The refresh token is not one of ours."));
        if (token.revoked()) {
            throw errors.refusal("invalid_grant", 50173, "The password was changed; the user must sign in again.");
        }
        if (token.expired(provider.now())) {
            throw errors.refusal("invalid_grant", 700082, "The refresh token has expired.");
        }
        provider.announce(new ProviderEvent.SessionRefreshed(
                provider.name(), token.account().username(), provider.now()));
        return tokens.session(TokenKind.ACCESS, token.account());
    }
}
