package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.reference.BackupCipher;
import dev.lifeboat.reference.BackupKey;
import dev.lifeboat.reference.BackupPolicy;
import dev.lifeboat.reference.BackupStore;
import dev.lifeboat.reference.Policies;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.reference.Revision;
import dev.lifeboat.reference.Setback;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.NoticeCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Apps that are well as long as everything else is. */
final class RobustnessMutants {

    private RobustnessMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "X01-replaces-without-asking",
                                Layer.STORE,
                                "replaces the backup of another phone without asking",
                                () -> new ReferenceImplementation(
                                        Policies.correct().with(new NeverAsks())))
                        .touching(Touch.noting(NoticeCode.CONFIRM_OVERWRITE)),
                Mutant.of(
                                "X03-takes-trouble-for-no-backup",
                                Layer.STORE,
                                "takes a store in trouble for one without a backup",
                                withStore(store -> name -> opened(store, name)))
                        .when(Condition.TROUBLE)
                        .touching(Touch.noting(
                                NoticeCode.OFFLINE,
                                NoticeCode.CLOUD_ERROR,
                                NoticeCode.CLOUD_FULL,
                                NoticeCode.CLOUD_ACCOUNT_NEEDED,
                                NoticeCode.BACKUP_FAILED)),
                Mutant.of(
                                "X06-deletes-before-it-writes",
                                Layer.STORE,
                                "deletes the old backup before it writes the new one",
                                withStore(store -> name -> new DeletesFirst(store, name)))
                        .when(Condition.TROUBLE)
                        .touching(Touch.doing(ActionName.TURN_ON_BACKUP)),
                Mutant.of(
                                "X07-takes-damage-for-absence",
                                Layer.STORE,
                                "takes a damaged backup for none",
                                () -> new ReferenceImplementation(Policies.correct()
                                        .with(new CallsDamageAbsence(
                                                Policies.correct().cipher()))))
                        .when(Condition.TROUBLE)
                        .touching(Touch.noting(NoticeCode.BACKUP_DAMAGED)),
                Mutant.of(
                                "X08-silent-on-a-failed-backup",
                                Layer.STORE,
                                "says nothing of a backup that failed",
                                withStore(store -> name -> new SaysNothing(store.open(name))))
                        .when(Condition.TROUBLE)
                        .touching(Touch.noting(NoticeCode.BACKUP_FAILED)));
    }

    private static Supplier<Implementation> withStore(Function<BackupStore, BackupStore> wrapping) {
        return () -> new ReferenceImplementation(Policies.correct().withStore(wrapping::apply));
    }

    private static BackupStore.Slot opened(BackupStore store, String name) {
        try {
            return store.open(name);
        } catch (Setback trouble) {
            throw unavailable();
        }
    }

    private static Setback unavailable() {
        return new Setback(NoticeCode.BACKUP_UNAVAILABLE, "There is no backup.");
    }

    private record NeverAsks() implements BackupPolicy {
        @Override
        public boolean mustAsk(Revision stored, Set<Revision> known) {
            return false;
        }
    }

    private record DeletesFirst(BackupStore store, String name) implements BackupStore.Slot {
        @Override
        public Optional<Revision> revision() {
            return store.open(name).revision();
        }

        @Override
        public String read() {
            return store.open(name).read();
        }

        @Override
        public void replace(Revision revision, String sealed) {
            clear();
            store.open(name).replace(revision, sealed);
        }

        @Override
        public void clear() {
            store.open(name).clear();
        }
    }

    private record SaysNothing(BackupStore.Slot slot) implements BackupStore.Slot {
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
            try {
                slot.replace(revision, sealed);
            } catch (Setback nobodyIsTold) {
                return;
            }
        }

        @Override
        public void clear() {
            slot.clear();
        }
    }

    private record CallsDamageAbsence(BackupCipher cipher) implements BackupCipher {
        @Override
        public String seal(byte[] content, BackupKey key) {
            return cipher.seal(content, key);
        }

        @Override
        public String keyId(String sealed) {
            try {
                return cipher.keyId(sealed);
            } catch (Setback damaged) {
                throw unavailable();
            }
        }

        @Override
        public byte[] open(String sealed, BackupKey key) {
            try {
                return cipher.open(sealed, key);
            } catch (Setback damaged) {
                throw unavailable();
            }
        }
    }
}
