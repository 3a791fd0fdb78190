package dev.lifeboat.steps;

import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Place;
import java.util.List;
import java.util.Optional;

/** A control on the way to proving an account, and where the source says it stands. */
public enum Control {
    /** R41, R44: the drop-down arrow beside the account on the accounts screen. */
    ARROW(
            ActionName.OPEN_ACCOUNT,
            Optional.of(Place.BESIDE_ACCOUNT),
            List.of(PathElement.ACCOUNTS, PathElement.ACCOUNT_MENU)),
    /** R42: behind that arrow. */
    SIGN_IN_TO_RECOVER(
            ActionName.SIGN_IN_TO_RECOVER,
            Optional.empty(),
            List.of(PathElement.ACCOUNTS, PathElement.ACCOUNT_MENU, PathElement.SIGN_IN_TO_RECOVER)),
    /** R45: behind that arrow. */
    SCAN_QR_TO_RECOVER(
            ActionName.SCAN_QR_TO_RECOVER,
            Optional.empty(),
            List.of(PathElement.ACCOUNTS, PathElement.ACCOUNT_MENU, PathElement.SCAN_QR_TO_RECOVER));

    private final ActionName action;
    private final Optional<Place> place;
    private final List<PathElement> way;

    Control(ActionName action, Optional<Place> place, List<PathElement> way) {
        this.action = action;
        this.place = place;
        this.way = way;
    }

    ActionName action() {
        return action;
    }

    Optional<Place> place() {
        return place;
    }

    /** The way to it; whether the entry itself is named between the list and the arrow does not matter. */
    List<PathElement> way() {
        return way;
    }
}
