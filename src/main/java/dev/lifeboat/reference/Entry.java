package dev.lifeboat.reference;

import dev.lifeboat.spi.AccountKind;
import java.util.Objects;
import java.util.Optional;

/**
 * What an account is called and who issued it: the part of an account that is no credential.
 *
 * @param issuer empty where there is none
 * @param push whether its provider sends sign-in requests; the provider's setting
 * @param tenant the work or school provider by its name in {@code net/work/{tenant}}, so that no other tenant is ever told
 *     the user name (rule R15); empty for the other kinds
 */
public record Entry(AccountKind kind, String issuer, String username, boolean push, Optional<String> tenant) {

    public Entry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(tenant, "tenant");
        if (tenant.isPresent() != (kind == AccountKind.WORK_OR_SCHOOL)) {
            throw new IllegalArgumentException(
                    "a work or school account names its tenant and no other does, but this is " + kind.wireName());
        }
    }

    static Entry thirdParty(String issuer, String username) {
        return new Entry(AccountKind.THIRD_PARTY, issuer, username, false, Optional.empty());
    }

    static Entry personal(String issuer, String username, boolean push) {
        return new Entry(AccountKind.PERSONAL, issuer, username, push, Optional.empty());
    }

    static Entry work(String issuer, String username, boolean push, String tenant) {
        return new Entry(AccountKind.WORK_OR_SCHOOL, issuer, username, push, Optional.of(tenant));
    }

    /** Whether both name the same account: kind, issuer and user name (rule X10: the issuer counts). */
    public boolean names(Entry other) {
        return kind == other.kind && issuer.equals(other.issuer) && isUser(other.username);
    }

    /** Personal user names compare without case, as their provider compares them. */
    boolean isUser(String name) {
        return kind == AccountKind.PERSONAL ? username.equalsIgnoreCase(name) : username.equals(name);
    }
}
