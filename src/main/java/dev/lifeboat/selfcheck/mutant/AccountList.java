package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.reference.Account;
import dev.lifeboat.reference.BackupFormat;
import dev.lifeboat.reference.Credential;
import dev.lifeboat.reference.Otp;
import dev.lifeboat.reference.Policies;
import dev.lifeboat.reference.RecoveryPolicy;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Implementation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Changes the list of accounts on its way into the backup or out of it. */
final class AccountList {

    private AccountList() {}

    /** The reference with another list written; the change may remember earlier ones. */
    static Supplier<Implementation> written(Supplier<UnaryOperator<List<Account>>> change) {
        return () -> new ReferenceImplementation(writing(Policies.correct(), change.get()));
    }

    /** For those that swap another policy as well. */
    static Policies writing(Policies policies, UnaryOperator<List<Account>> change) {
        return policies.with(new Written(policies.format(), change));
    }

    /** The reference with another list on the phone after a recovery. */
    static Supplier<Implementation> restored(UnaryOperator<List<Account>> change) {
        return () -> new ReferenceImplementation(Policies.correct().with(restoring(change)));
    }

    /** For those that swap another policy as well. */
    static RecoveryPolicy restoring(UnaryOperator<List<Account>> change) {
        return new RecoveryPolicy() {
            @Override
            public List<Account> result(List<Account> present, List<Account> recovered) {
                return change.apply(recovered);
            }
        };
    }

    /** A list in which the codes of third-party accounts come from another secret. */
    static List<Account> withOtherSecrets(List<Account> accounts) {
        return accounts.stream()
                .map(account -> account.entry().kind() == AccountKind.THIRD_PARTY
                        ? new Account(
                                account.id(),
                                account.entry(),
                                account.credential().map(AccountList::withOtherSecret))
                        : account)
                .toList();
    }

    private static Credential withOtherSecret(Credential credential) {
        return new Credential(credential.otp().map(AccountList::withOtherSecret), credential.device());
    }

    private static Otp withOtherSecret(Otp otp) {
        char first = otp.secret().charAt(0) == 'A' ? 'B' : 'A';
        return new Otp(first + otp.secret().substring(1), otp.algorithm(), otp.digits(), otp.period());
    }

    /** The phone that an account is on. */
    static String phone(Account account) {
        return account.id().substring(0, account.id().lastIndexOf('.'));
    }

    /** When an account came to its phone, counted from 1. */
    static int number(Account account) {
        return Integer.parseInt(account.id().substring(account.id().lastIndexOf('.') + 1));
    }

    /** A list without what is like something that stays before it. */
    static List<Account> withoutLater(List<Account> accounts, Alike alike) {
        List<Account> kept = new ArrayList<>();
        for (Account account : accounts) {
            if (kept.stream().noneMatch(earlier -> alike.alike(earlier, account))) {
                kept.add(account);
            }
        }
        return kept;
    }

    /** Whether an earlier and a later account are taken for one. */
    @FunctionalInterface
    interface Alike {
        boolean alike(Account earlier, Account later);
    }

    static List<Account> without(List<Account> accounts, Predicate<Account> gone) {
        return accounts.stream().filter(gone.negate()).toList();
    }

    private record Written(BackupFormat format, UnaryOperator<List<Account>> change) implements BackupFormat {
        @Override
        public byte[] write(List<Account> accounts) {
            return format.write(accounts.isEmpty() ? accounts : change.apply(accounts));
        }

        @Override
        public List<Account> read(byte[] content, Supplier<String> newIds) {
            return format.read(content, newIds);
        }
    }
}
