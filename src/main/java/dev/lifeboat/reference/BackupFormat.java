package dev.lifeboat.reference;

import java.util.List;
import java.util.function.Supplier;

/** What a backup says about the accounts, and what comes of it on another phone. */
public interface BackupFormat {

    /** The accounts in their order (rule R03), as bytes ready to be sealed. */
    byte[] write(List<Account> accounts);

    /**
     * The accounts as they come to a new phone.
     *
     * @param newIds gives each its id on this installation
     * @throws Setback {@code backup-damaged} if the bytes do not say what {@link #write} writes (rule X07)
     */
    List<Account> read(byte[] content, Supplier<String> newIds);
}
