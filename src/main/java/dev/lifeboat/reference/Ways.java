package dev.lifeboat.reference;

import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Screen.PathStep;
import java.util.List;

/** The way through the app that leads to each action (rules R21, R27, R41, R42, R44, R45). */
final class Ways {

    private static final PathStep SETTINGS = new PathStep(PathElement.SETTINGS, "Settings");
    private static final PathStep BACKUP = new PathStep(PathElement.BACKUP, "Backup");
    private static final PathStep ACCOUNTS = new PathStep(PathElement.ACCOUNTS, "Accounts");

    private final String cloudName;

    /** @param cloudName as people call the cloud of the phone's system */
    Ways(String cloudName) {
        this.cloudName = cloudName;
    }

    List<PathStep> to(Action action) {
        return switch (action.name()) {
            case TURN_ON_BACKUP, TURN_OFF_BACKUP ->
                List.of(SETTINGS, BACKUP, new PathStep(PathElement.CLOUD_BACKUP, cloudName + " backup"));
            case DELETE_BACKUP -> List.of(SETTINGS, BACKUP, control(action));
            case BEGIN_RECOVERY -> List.of(new PathStep(PathElement.BEGIN_RECOVERY, "Begin recovery"));
            case OPEN_ACCOUNT -> List.of(ACCOUNTS, account("Account"), arrow());
            case SIGN_IN_TO_RECOVER ->
                List.of(
                        ACCOUNTS,
                        account("Account"),
                        arrow(),
                        new PathStep(PathElement.SIGN_IN_TO_RECOVER, Labels.of(action.name())));
            case SCAN_QR_TO_RECOVER ->
                List.of(
                        ACCOUNTS,
                        account("Account"),
                        arrow(),
                        new PathStep(PathElement.SCAN_QR_TO_RECOVER, Labels.of(action.name())));
            case REMOVE_ACCOUNT, MOVE_ACCOUNT -> List.of(ACCOUNTS, account("Account"), control(action));
            default -> List.of(control(action));
        };
    }

    /** The control that an answer touches. */
    static PathStep control(Action action) {
        return new PathStep(PathElement.OTHER, Labels.of(action.name()));
    }

    private static PathStep account(String label) {
        return new PathStep(PathElement.ACCOUNT, label);
    }

    private static PathStep arrow() {
        return new PathStep(PathElement.ACCOUNT_MENU, "More");
    }
}
