package dev.lifeboat.steps;

import dev.lifeboat.simulator.identity.Totp;
import dev.lifeboat.verdict.AccountName;
import java.util.Objects;
import java.util.Optional;

/**
 * An account as a person sets it up.
 *
 * @param totp how the provider makes its codes, where the example says so; third-party accounts only
 */
public record NewAccount(AccountName name, Optional<Totp> totp) {

    public NewAccount {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(totp, "totp");
    }
}
