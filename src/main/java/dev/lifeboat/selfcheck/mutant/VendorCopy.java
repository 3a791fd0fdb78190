package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.reference.BackupStore;
import dev.lifeboat.reference.Revision;
import dev.lifeboat.reference.Setback;
import dev.lifeboat.spi.NoticeCode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * A vendor that keeps a copy of every backup on its own servers, and hands it out when the store does not answer in one
 * certain way.
 */
final class VendorCopy {

    private record Copy(Revision revision, String sealed) {}

    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    /** @param when how the store has to fail */
    UnaryOperator<BackupStore> handedOutOn(NoticeCode when) {
        return store -> name -> {
            try {
                return new Copying(name, store.open(name));
            } catch (Setback setback) {
                Copy copy = copies.get(name);
                if (copy == null || !setback.code().equals(when)) {
                    throw setback;
                }
                return new Kept(copy, setback);
            }
        };
    }

    private final class Copying implements BackupStore.Slot {
        private final String name;
        private final BackupStore.Slot slot;

        Copying(String name, BackupStore.Slot slot) {
            this.name = name;
            this.slot = slot;
        }

        @Override
        public Optional<Revision> revision() {
            return slot.revision();
        }

        @Override
        public String read() {
            return slot.read();
        }

        @Override
        public void replace(Revision revision, String sealed) {
            slot.replace(revision, sealed);
            copies.put(name, new Copy(revision, sealed));
        }

        @Override
        public void clear() {
            slot.clear();
            copies.remove(name);
        }
    }

    private record Kept(Copy copy, Setback setback) implements BackupStore.Slot {
        @Override
        public Optional<Revision> revision() {
            return Optional.of(copy.revision());
        }

        @Override
        public String read() {
            return copy.sealed();
        }

        @Override
        public void replace(Revision revision, String sealed) {
            throw setback;
        }

        @Override
        public void clear() {
            throw setback;
        }
    }
}
