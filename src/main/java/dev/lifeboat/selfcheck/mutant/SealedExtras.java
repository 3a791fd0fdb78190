package dev.lifeboat.selfcheck.mutant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.reference.Account;
import dev.lifeboat.reference.BackupFormat;
import dev.lifeboat.reference.Policies;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Seals something into the backup beside the accounts, which no reader of the backup looks at.
 *
 * @param extras what, given the accounts
 */
record SealedExtras(BackupFormat format, Function<List<Account>, Stream<String>> extras) implements BackupFormat {

    /** The reference's format and something beside. */
    static BackupFormat beside(Function<List<Account>, Stream<String>> extras) {
        return new SealedExtras(Policies.correct().format(), extras);
    }

    @Override
    public byte[] write(List<Account> accounts) {
        ObjectNode document = (ObjectNode) Json.read(format.write(accounts));
        List<String> found = extras.apply(accounts).toList();
        found.forEach(document.withArray("/more")::add);
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<Account> read(byte[] content, Supplier<String> newIds) {
        return format.read(content, newIds);
    }
}
