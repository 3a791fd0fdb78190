package dev.lifeboat.check;

import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.Screen.Account;
import java.util.List;

/** What became of an action, as far as the screens before and after it show. */
final class Effect {

    private Effect() {}

    static Outcome of(Action action, Screen before, Screen after) {
        return switch (action.name()) {
            case ADD_ACCOUNT, BEGIN_RECOVERY, SIGN_IN_TO_RECOVER, SCAN_QR_TO_RECOVER ->
                after.prompt().isPresent() ? Outcome.BEGUN : Outcome.NO_EFFECT;
            case TURN_ON_BACKUP ->
                after.backup().on() || after.prompt().isPresent() ? Outcome.BEGUN : Outcome.NO_EFFECT;
            case ENTER_DETAILS, SCAN_QR -> works(!after.accounts().equals(before.accounts()));
            case SIGN_IN, CHOOSE_PROOF, ENTER_PROOF, CONFIRM ->
                works(!after.prompt().equals(before.prompt()));
            case OPEN_ACCOUNT -> works(leadsTo(after, PathElement.ACCOUNT_MENU));
            case CANCEL -> works(after.prompt().isEmpty());
            case TURN_OFF_BACKUP, DELETE_BACKUP ->
                works(before.backup().on() && !after.backup().on());
            case REMOVE_ACCOUNT ->
                works(after.accounts().size() < before.accounts().size());
            case MOVE_ACCOUNT -> works(!ids(after).equals(ids(before)));
            case APPROVE_SIGN_IN, DENY_SIGN_IN ->
                works(after.requests().size() < before.requests().size());
        };
    }

    private static Outcome works(boolean seen) {
        return seen ? Outcome.WORKS : Outcome.NO_EFFECT;
    }

    private static boolean leadsTo(Screen screen, PathElement last) {
        int steps = screen.path().size();
        return steps > 0 && screen.path().get(steps - 1).element() == last;
    }

    private static List<String> ids(Screen screen) {
        return screen.accounts().stream().map(Account::id).toList();
    }
}
