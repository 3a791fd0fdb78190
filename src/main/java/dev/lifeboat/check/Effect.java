package dev.lifeboat.check;

import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.Screen.Account;
import java.util.List;

/** Whether an action did what it is for, as far as the screens before and after it show. */
final class Effect {

    private Effect() {}

    static boolean seen(Action action, Screen before, Screen after) {
        return switch (action.name()) {
            case ADD_ACCOUNT, BEGIN_RECOVERY, SIGN_IN_TO_RECOVER, SCAN_QR_TO_RECOVER ->
                after.prompt().isPresent();
            case ENTER_DETAILS, SCAN_QR -> !after.accounts().equals(before.accounts());
            case SIGN_IN, ENTER_PROOF, CONFIRM -> !after.prompt().equals(before.prompt());
            case CHOOSE_PROOF, OPEN_ACCOUNT -> true;
            case CANCEL -> after.prompt().isEmpty();
            case TURN_ON_BACKUP -> after.backup().on() || after.prompt().isPresent();
            case TURN_OFF_BACKUP, DELETE_BACKUP -> !after.backup().on();
            case REMOVE_ACCOUNT -> after.accounts().size() < before.accounts().size();
            case MOVE_ACCOUNT -> !ids(after).equals(ids(before));
            case APPROVE_SIGN_IN, DENY_SIGN_IN ->
                after.requests().size() < before.requests().size();
        };
    }

    private static List<String> ids(Screen screen) {
        return screen.accounts().stream().map(Account::id).toList();
    }
}
