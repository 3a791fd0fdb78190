package dev.lifeboat.verdict;

import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Screen;
import java.util.Objects;

/**
 * What tells accounts apart for the person who owns them.
 *
 * @param issuer empty where there is none
 */
public record AccountName(AccountKind kind, String issuer, String username) {

    public AccountName {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(username, "username");
    }

    public static AccountName of(Screen.Account account) {
        return new AccountName(account.kind(), account.issuer(), account.username());
    }

    @Override
    public String toString() {
        return "%s (%s, %s)".formatted(issuer, kind.wireName(), username);
    }
}
