package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import dev.lifeboat.simulator.secret.SecretKind;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The provider's key service: what makes the stored bytes useless without the recovery account (rule R20). */
final class BackupKeys {

    private static final int KEY_LENGTH = 32;

    private final Provider provider;
    private final Tokens tokens;
    private final Map<String, BackupKey> byId = new LinkedHashMap<>();

    BackupKeys(Provider provider, Tokens tokens) {
        this.provider = provider;
        this.tokens = tokens;
    }

    Reply create(Request request) {
        String username = owner(request);
        byte[] bytes = provider.dice().bytes(KEY_LENGTH);
        provider.keep(username, "backup-key", SecretKind.BACKUP_KEY, bytes);
        BackupKey key = new BackupKey("bk-" + provider.dice().hex(8), username, bytes);
        byId.put(key.id(), key);
        provider.announce(new ProviderEvent.BackupKeyIssued(provider.name(), username, key.id(), provider.now()));
        return Reply.json(201, answer(key));
    }

    Reply list(Request request) {
        List<String> ids = of(owner(request)).stream().map(BackupKey::id).toList();
        return Reply.json(200, Fields.of("keyIds", ids).map());
    }

    Reply read(Request request) {
        String username = owner(request);
        String id = request.parameter("key");
        BackupKey key =
                find(id).filter(found -> found.username().equals(username)).orElseThrow(() -> refused(username, id));
        provider.announce(new ProviderEvent.BackupKeyRead(provider.name(), username, key.id(), provider.now()));
        return Reply.json(200, answer(key));
    }

    private Refused refused(String username, String id) {
        provider.announce(new ProviderEvent.BackupKeyRefused(provider.name(), username, id, provider.now()));
        // R25: another account's key and an unknown one look the same.
        return Refused.notFound("no such key");
    }

    Optional<BackupKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<BackupKey> of(String username) {
        return byId.values().stream()
                .filter(key -> key.username().equals(username))
                .toList();
    }

    private String owner(Request request) {
        return tokens.bearer(request, TokenKind.ACCESS, TokenKind.STRONGER)
                .account()
                .username();
    }

    private static Map<String, Object> answer(BackupKey key) {
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(key.key());
        return Fields.of("keyId", key.id()).and("key", encoded).map();
    }
}
