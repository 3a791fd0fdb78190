package dev.lifeboat.reference;

import java.util.List;

/** When a backup may be recovered and what the phone holds afterwards; the defaults are what the rules say. */
public interface RecoveryPolicy {

    RecoveryPolicy CORRECT = new RecoveryPolicy() {};

    /** R58: an app that holds accounts does not recover, whatever their kind. */
    default boolean admits(List<Account> present) {
        return present.isEmpty();
    }

    /** R29: what was backed up, no loss and no duplicate. */
    default List<Account> result(List<Account> present, List<Account> recovered) {
        return recovered;
    }
}
