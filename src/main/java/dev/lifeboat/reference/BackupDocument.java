package dev.lifeboat.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.WireName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The content of a backup as JSON: for every account its entry, and for those that may travel what makes their codes.
 *
 * <p>The secret of a third-party account travels, and that of a personal account without push (rules R10, R12). A personal
 * account with push gets a credential of its own on each phone (R31), and the secret of a work or school account is never
 * stored (R10): of those there is the entry only.
 */
final class BackupDocument implements BackupFormat {

    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public byte[] write(List<Account> accounts) {
        ObjectNode document = JSON.createObjectNode().put("version", VERSION);
        for (Account account : accounts) {
            document.withArray("/accounts").add(written(account));
        }
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode written(Account account) {
        Entry entry = account.entry();
        ObjectNode written = JSON.createObjectNode()
                .put("kind", entry.kind().wireName())
                .put("issuer", entry.issuer())
                .put("username", entry.username())
                .put("push", entry.push());
        entry.tenant().ifPresent(tenant -> written.put("tenant", tenant));
        account.otp().filter(otp -> travels(entry)).ifPresent(otp -> written.set("totp", written(otp)));
        return written;
    }

    private static boolean travels(Entry entry) {
        return switch (entry.kind()) {
            case THIRD_PARTY -> true;
            case PERSONAL -> !entry.push();
            case WORK_OR_SCHOOL -> false;
        };
    }

    private static ObjectNode written(Otp otp) {
        return JSON.createObjectNode()
                .put("secret", otp.secret())
                .put("algorithm", otp.algorithm().name())
                .put("digits", otp.digits())
                .put("period", otp.period().toSeconds());
    }

    @Override
    public List<Account> read(byte[] content, Supplier<String> newIds) {
        try {
            return accounts(JSON.readTree(content), newIds);
        } catch (IOException | IllegalArgumentException notAsWritten) {
            throw Setback.damaged("The backup does not hold what a backup holds.");
        }
    }

    private static List<Account> accounts(JsonNode document, Supplier<String> newIds) {
        if (document.path("version").asInt() != VERSION
                || document.path("accounts").isEmpty()) {
            throw new IllegalArgumentException("a backup has version " + VERSION + " and at least one account");
        }
        List<Account> accounts = new ArrayList<>();
        for (JsonNode account : document.path("accounts")) {
            accounts.add(new Account(newIds.get(), entry(account), credential(account)));
        }
        return accounts;
    }

    private static Entry entry(JsonNode account) {
        return new Entry(
                WireName.parse(AccountKind.class, text(account, "kind")),
                text(account, "issuer"),
                text(account, "username"),
                account.path("push").asBoolean(),
                Optional.ofNullable(account.path("tenant").textValue()));
    }

    private static Optional<Credential> credential(JsonNode account) {
        JsonNode totp = account.path("totp");
        return totp.isMissingNode() ? Optional.empty() : Optional.of(Credential.of(otp(totp)));
    }

    /** Reads the shape in which providers hand out secrets too. */
    static Otp otp(JsonNode totp) {
        return new Otp(
                text(totp, "secret"),
                Otp.Algorithm.valueOf(text(totp, "algorithm")),
                totp.path("digits").asInt(),
                Duration.ofSeconds(totp.path("period").asLong()));
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).textValue();
        if (text == null) {
            throw new IllegalArgumentException("'" + field + "' is missing or no text");
        }
        return text;
    }
}
