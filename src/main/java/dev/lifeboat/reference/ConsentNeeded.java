package dev.lifeboat.reference;

import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Screen.Notice;
import java.util.Optional;

/** A location holds a backup that this installation neither wrote nor restored, so the person decides (rule X01). */
final class ConsentNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Location location;

    ConsentNeeded(Location location) {
        super("the location holds a backup of another installation", null, false, false);
        this.location = location;
    }

    /** Consent is for this location and no other. */
    Location location() {
        return location;
    }

    Notice notice() {
        return new Notice(
                NoticeCode.CONFIRM_OVERWRITE,
                Optional.empty(),
                "There is a backup that this phone has not made. Going on replaces it with the accounts shown here.");
    }
}
