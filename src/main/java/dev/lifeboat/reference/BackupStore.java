package dev.lifeboat.reference;

import java.util.Optional;

/** The part of a cloud account that this app keeps backups in. */
@FunctionalInterface
public interface BackupStore {

    /**
     * Looks at what the store holds under a name.
     *
     * @throws Setback if the store cannot be reached or refuses
     */
    Slot open(String name);

    /** The place of one backup, as it was when it was looked at. */
    interface Slot {

        /** Which writing is there; empty when there is no backup. */
        Optional<Revision> revision();

        /**
         * The sealed content of the writing that is there.
         *
         * @throws Setback if there is none or it cannot be read
         */
        String read();

        /**
         * Puts another in its place: whatever happens meanwhile, the old or the new one can be read (rule X06).
         *
         * @throws Setback if it could not be written; the old one stays
         */
        void replace(Revision revision, String sealed);

        /**
         * Removes every object of this place.
         *
         * @throws Setback if some may be left
         */
        void clear();
    }
}
