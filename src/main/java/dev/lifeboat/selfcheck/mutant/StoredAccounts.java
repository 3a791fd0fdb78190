package dev.lifeboat.selfcheck.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.reference.Account;
import dev.lifeboat.reference.BackupFormat;
import dev.lifeboat.reference.Policies;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.spi.Implementation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Writes the accounts into the backup otherwise than they are. Each is an object with {@code kind}, {@code issuer},
 * {@code username}, {@code push}, for work accounts {@code tenant}, and where a secret travels {@code totp} with
 * {@code secret}, {@code algorithm}, {@code digits}, {@code period}.
 */
record StoredAccounts(BackupFormat format, UnaryOperator<Stream<ObjectNode>> change) implements BackupFormat {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The reference writing them so. */
    static Supplier<Implementation> changed(UnaryOperator<Stream<ObjectNode>> change) {
        return () -> new ReferenceImplementation(Policies.correct().with(format(change)));
    }

    /** For those that swap another policy as well. */
    static BackupFormat format(UnaryOperator<Stream<ObjectNode>> change) {
        return new StoredAccounts(Policies.correct().format(), change);
    }

    @Override
    public byte[] write(List<Account> accounts) {
        try {
            JsonNode document = JSON.readTree(format.write(accounts));
            Stream<ObjectNode> before = document.path("accounts").valueStream().map(ObjectNode.class::cast);
            List<ObjectNode> after = change.apply(before).toList();
            ((ObjectNode) document).putArray("accounts").addAll(after);
            return JSON.writeValueAsBytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Account> read(byte[] content, Supplier<String> newIds) {
        return format.read(content, newIds);
    }
}
