package dev.lifeboat.reference;

import java.util.Objects;
import java.util.Optional;

/**
 * What an account proves a person's identity with; at least one of the two.
 *
 * @param otp what makes codes
 * @param device what answers sign-in requests: bound to this phone and never sent anywhere (rule R36)
 */
public record Credential(Optional<Otp> otp, Optional<DeviceCredential> device) {

    public Credential {
        Objects.requireNonNull(otp, "otp");
        Objects.requireNonNull(device, "device");
        if (otp.isEmpty() && device.isEmpty()) {
            throw new IllegalArgumentException("a credential makes codes or signs, else it is none");
        }
    }

    static Credential of(Otp otp) {
        return new Credential(Optional.of(otp), Optional.empty());
    }
}
