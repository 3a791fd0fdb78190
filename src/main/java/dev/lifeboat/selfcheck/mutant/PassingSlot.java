package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.reference.BackupStore;
import dev.lifeboat.reference.Policies;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.reference.Revision;
import dev.lifeboat.spi.Implementation;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A place of a backup that passes everything on, except where somebody does it otherwise. */
class PassingSlot implements BackupStore.Slot {

    private final BackupStore.Slot slot;

    PassingSlot(BackupStore.Slot slot) {
        this.slot = slot;
    }

    /** The reference with something in front of every place that it opens. */
    static Implementation inFrontOf(UnaryOperator<BackupStore.Slot> places) {
        return new ReferenceImplementation(
                Policies.correct().withStore(store -> name -> places.apply(store.open(name))));
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
    }

    @Override
    public void clear() {
        slot.clear();
    }
}
