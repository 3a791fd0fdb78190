package dev.lifeboat.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.reference.Account;
import dev.lifeboat.reference.BackupFormat;
import dev.lifeboat.reference.Policies;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Apps that store their accounts otherwise than they are, or switch backup on in another place. */
final class ContentMutants {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ContentMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "R03",
                        "stores the accounts by name",
                        storing(accounts -> accounts.sorted(Comparator.comparing(text("issuer")))),
                        "in this order",
                        "the order"),
                Mutant.of(
                        "R08",
                        "stores forty accounts and no more",
                        storing(accounts -> accounts.limit(40)),
                        "to show exactly",
                        "missing"),
                Mutant.of(
                        "R09",
                        "leaves work accounts out",
                        storing(accounts -> accounts.filter(
                                account -> !text("kind").apply(account).equals("work-or-school"))),
                        "to show exactly",
                        "missing"),
                Mutant.of(
                        "R11",
                        "cuts user names after 254 characters",
                        storing(accounts -> accounts.map(ContentMutants::cut)),
                        "to show exactly",
                        "missing"),
                Mutant.of(
                        "R12",
                        "forgets the period of the codes",
                        storing(accounts -> accounts.map(ContentMutants::everyHalfMinute)),
                        "the right code",
                        "instead of"),
                Mutant.of(
                        "R21",
                        "has the switch beside the backup settings",
                        () -> Understudy.playing((phone, app) -> new SwitchElsewhere(app)),
                        "settings > backup > cloud-backup",
                        "settings > cloud-backup"));
    }

    private static Supplier<Implementation> storing(UnaryOperator<Stream<ObjectNode>> change) {
        return () -> new ReferenceImplementation(
                Policies.correct().with(new Changed(Policies.correct().format(), change)));
    }

    private static Function<ObjectNode, String> text(String field) {
        return account -> account.path(field).asText();
    }

    private static ObjectNode cut(ObjectNode account) {
        String username = text("username").apply(account);
        return account.put("username", username.substring(0, Math.min(254, username.length())));
    }

    private static ObjectNode everyHalfMinute(ObjectNode account) {
        if (account.path("totp") instanceof ObjectNode totp) {
            totp.put("period", 30);
        }
        return account;
    }

    private record Changed(BackupFormat format, UnaryOperator<Stream<ObjectNode>> change) implements BackupFormat {
        @Override
        public byte[] write(List<Account> accounts) {
            try {
                JsonNode document = JSON.readTree(format.write(accounts));
                Stream<ObjectNode> before =
                        document.path("accounts").valueStream().map(ObjectNode.class::cast);
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

    private static final class SwitchElsewhere extends Understudy {
        SwitchElsewhere(RunningApp reference) {
            super(reference);
        }

        @Override
        public Screen perform(Action action) {
            Screen screen = super.perform(action);
            return action instanceof Action.TurnOnBackup
                    ? Retouch.path(screen, PathElement.SETTINGS, PathElement.CLOUD_BACKUP)
                    : screen;
        }
    }
}
