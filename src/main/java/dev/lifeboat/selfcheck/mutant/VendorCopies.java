package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.reference.Answer;
import dev.lifeboat.reference.BackupStore;
import dev.lifeboat.reference.Location;
import dev.lifeboat.reference.Revision;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.NoticeCode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * A vendor that keeps a copy of every backup with the location it is of, and hands one out where a location holds nothing.
 * It hands out every key that it has seen, too.
 */
final class VendorCopies {

    /** Somebody asks for the key of a backup who may not have it. */
    static final Touch KEY_REFUSED = Touch.exchanging(
            exchange -> exchange.target().contains("net/microsoft/backup-keys/") && exchange.status() == 404);

    /** A location turns out to be empty, or may be so when another phone switches backup on. */
    static final Touch HANDING_OUT = Touch.any(
            Touch.noting(NoticeCode.BACKUP_UNAVAILABLE), Touch.doing(ActionName.TURN_ON_BACKUP, 2), KEY_REFUSED);

    private record Copy(Location location, Revision revision, String sealed) {}

    private final BiPredicate<Location, Location> handsOut;
    private final boolean keepsDeleted;
    private final Map<Location, Copy> copies = new ConcurrentHashMap<>();
    private final Map<Location, Copy> bin = new ConcurrentHashMap<>();
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

    private VendorCopies(BiPredicate<Location, Location> handsOut, boolean keepsDeleted) {
        this.handsOut = handsOut;
        this.keepsDeleted = keepsDeleted;
    }

    /** @param handsOut whether somebody who looks into the first location is given what was kept of the second */
    static Supplier<Implementation> handedOut(BiPredicate<Location, Location> handsOut) {
        return () -> new VendorCopies(handsOut, false).app();
    }

    /** One that hands out nothing but what was deleted in the app. */
    static Supplier<Implementation> fromTheBin() {
        return () -> new VendorCopies(Location::equals, true).app();
    }

    private Implementation app() {
        return Flaw.app(KnownLocations.opening(Copying::new), phone -> new Flaw(phone) {
            @Override
            Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
                return withKeys(call, network.send(call));
            }
        });
    }

    private Answer withKeys(Call call, Answer answer) {
        if (call.is("POST", "net/microsoft/backup-keys") && answer.ok()) {
            keys.put(Json.read(answer.body()).path("keyId").asText(), answer.body());
        }
        boolean refused = call.is("GET", "net/microsoft/backup-keys/") && answer.status() == 404;
        byte[] kept = keys.get(call.name().substring(call.name().lastIndexOf('/') + 1));
        return refused && kept != null ? new Answer(200, kept) : answer;
    }

    private Optional<Copy> kept(Location wanted) {
        return (keepsDeleted ? bin : copies)
                .values().stream()
                        .filter(copy -> handsOut.test(wanted, copy.location()))
                        .findFirst();
    }

    private final class Copying extends PassingSlot {
        private final Location location;
        private final Optional<Copy> kept;

        Copying(BackupStore store, String name, Location location) {
            super(store.open(name));
            this.location = location;
            this.kept = super.revision().isPresent() ? Optional.empty() : kept(location);
        }

        @Override
        public Optional<Revision> revision() {
            return kept.map(Copy::revision).or(super::revision);
        }

        @Override
        public String read() {
            return kept.map(Copy::sealed).orElseGet(super::read);
        }

        @Override
        public void replace(Revision revision, String sealed) {
            super.replace(revision, sealed);
            copies.put(location, new Copy(location, revision, sealed));
        }

        @Override
        public void clear() {
            super.clear();
            Optional.ofNullable(copies.remove(location)).ifPresent(gone -> bin.put(location, gone));
        }
    }
}
