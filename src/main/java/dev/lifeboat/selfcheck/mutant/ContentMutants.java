package dev.lifeboat.selfcheck.mutant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Apps that store their accounts otherwise than they are, or switch backup on in another place. */
final class ContentMutants {

    private ContentMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "R03-stores-the-accounts-by-name",
                                Layer.STORE,
                                "stores the accounts by name",
                                StoredAccounts.changed(
                                        accounts -> accounts.sorted(Comparator.comparing(text("issuer")))))
                        .when(Condition.ORDER)
                        .touching(Touch.doing(ActionName.TURN_ON_BACKUP).and(Touch.listing(2))),
                Mutant.of(
                                "R08-stores-forty-accounts-and-no-more",
                                Layer.STORE,
                                "stores forty accounts and no more",
                                StoredAccounts.changed(accounts -> accounts.limit(40)))
                        .when(Condition.SIZE)
                        .touching(Touch.listing(41)),
                Mutant.of(
                                "R11-cuts-user-names-after-254-characters",
                                Layer.STORE,
                                "cuts user names after 254 characters",
                                StoredAccounts.changed(accounts -> accounts.map(ContentMutants::cut)))
                        .when(Condition.SIZE)
                        .touching(Touch.listing(account -> account.username().length() > 254)),
                Mutant.of(
                                "R12-forgets-the-period",
                                Layer.KEYS,
                                "forgets the period of the codes",
                                StoredAccounts.changed(accounts -> accounts.map(ContentMutants::everyHalfMinute)))
                        .when(Condition.KIND)
                        .touching(Touch.provisioning("period=(?!30\\b)")),
                Mutant.of(
                                "R21-has-the-switch-elsewhere",
                                Layer.SCREEN,
                                "has the switch beside the backup settings",
                                () -> Understudy.playing((phone, app) -> new SwitchElsewhere(app)))
                        .touching(Touch.doing(ActionName.TURN_ON_BACKUP)));
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
