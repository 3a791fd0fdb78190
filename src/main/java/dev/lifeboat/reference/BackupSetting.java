package dev.lifeboat.reference;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What this installation knows of its backup.
 *
 * @param location where it lies; known from the first writing or the recovery on
 * @param recoveryAccount the user name signed in with
 * @param refreshToken the session of the switching on; empty while backup is off
 * @param lastSuccess on the phone's clock
 */
record BackupSetting(
        Location location, String recoveryAccount, Optional<String> refreshToken, Optional<Instant> lastSuccess) {

    BackupSetting {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(recoveryAccount, "recoveryAccount");
        Objects.requireNonNull(refreshToken, "refreshToken");
        Objects.requireNonNull(lastSuccess, "lastSuccess");
    }

    boolean on() {
        return refreshToken.isPresent();
    }

    BackupSetting off() {
        return new BackupSetting(location, recoveryAccount, Optional.empty(), lastSuccess);
    }

    @Override
    public String toString() {
        return "BackupSetting[" + location + ", " + (on() ? "on" : "off") + "]";
    }
}
