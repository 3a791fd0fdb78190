package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.reference.Answer;
import dev.lifeboat.reference.BackupStore;
import dev.lifeboat.reference.Location;
import dev.lifeboat.reference.Policies;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.reference.Revision;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.Store;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Apps that put the backup somewhere else than into its location, or look for it there (rules R06, R07, R19, R23, R24, R25). */
final class LocationMutants {

    private LocationMutants() {}

    static List<Mutant> all() {
        return Stream.of(recoveryAccounts(), cloudAccounts(), own(), reading(), identities())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> recoveryAccounts() {
        return List.of(
                Mutant.of(
                                "R06-keeps-one-backup-in-a-cloud-account",
                                Layer.STORE,
                                "deletes whatever other backups of its own lie in the same cloud account",
                                OnlyBackup.beside(LocationMutants::sameCloud))
                        .when(Condition.SECOND_OCCURRENCE)
                        .touching(Touch.signingInAs(2)),
                Mutant.of(
                                "R06-signs-the-second-account-in-as-the-first",
                                Layer.BEHAVIOUR,
                                "signs in again as who has signed in first when backup is switched on",
                                LocationMutants::signingInAsTheFirst)
                        .when(Condition.SECOND_OCCURRENCE)
                        .touching(Touch.signingInAs(2)),
                Mutant.of(
                                "R06-writes-for-nobody",
                                Layer.WIRE,
                                "writes its accounts for nobody when the sign-in is left",
                                () -> Flaw.app(LocationMutants::writingWhenLeft))
                        .costing("R16", "what is written without a personal account is written before there is one")
                        .touching(Touch.doing(ActionName.CANCEL)));
    }

    private static List<Mutant> cloudAccounts() {
        return List.of(
                residing(
                                "R07-writes-to-the-first-cloud-account",
                                Layer.WIRE,
                                "writes to the cloud account that the person backed up to first",
                                resident -> write -> resident.pass(resident.elsewhere(write)
                                        .map(first -> CloudCall.withTokenOf(write.call(), first.call()))
                                        .orElse(write.call())))
                        .when(Condition.SECOND_OCCURRENCE),
                residing(
                                "R07-mirrors-into-the-first-cloud-account",
                                Layer.WIRE,
                                "puts the newer backup over the older one in another cloud account, too",
                                resident -> write -> {
                                    resident.elsewhere(write).ifPresent(first -> resident.send(mirrored(write, first)));
                                    return resident.pass(write.call());
                                })
                        .when(Condition.SECOND_OCCURRENCE),
                residing(
                                "R07-moves-the-backup",
                                Layer.STORE,
                                "deletes the backup in another cloud account when there is a newer one",
                                resident -> write -> {
                                    resident.elsewhere(write).ifPresent(first -> resident.send(emptied(write, first)));
                                    return resident.pass(write.call());
                                })
                        .when(Condition.SECOND_OCCURRENCE));
    }

    private static List<Mutant> own() {
        return List.of(
                residing(
                                "R23-shares-storage-in-the-family",
                                Layer.WIRE,
                                "writes to the cloud account of whoever in the house has backed up first",
                                resident -> write -> resident.pass(resident.ofSomebodyElse(write)
                                        .map(first -> CloudCall.withTokenOf(write.call(), first.call()))
                                        .orElse(write.call())))
                        .when(Condition.ORDER),
                residing(
                                "R23-leaves-a-copy-with-somebody-else",
                                Layer.WIRE,
                                "leaves a copy of each backup in the cloud account of somebody else of the house",
                                resident -> write -> {
                                    resident.ofSomebodyElse(write)
                                            .ifPresent(first ->
                                                    resident.send(CloudCall.withTokenOf(write.call(), first.call())));
                                    return resident.pass(write.call());
                                })
                        .when(Condition.ORDER),
                Mutant.of(
                                "R23-sticks-to-its-first-cloud-account",
                                Layer.WIRE,
                                "asks once which cloud account the phone is in and never again",
                                () -> Flaw.app(Sticking::new))
                        .when(Condition.ORDER)
                        .costing("R07", "a phone that has changed its cloud account still backs up to the first one"),
                Mutant.of(
                        "R19-keeps-the-backup-with-its-vendor",
                        Layer.STORE,
                        "keeps backups on its vendor's servers and a label of each in the cloud",
                        keptByVendor(location -> true)),
                Mutant.of(
                                "R19-keeps-the-backup-with-its-vendor-on-android",
                                Layer.STORE,
                                "keeps backups of Android phones on its vendor's servers, with a label in the cloud",
                                keptByVendor(location -> location.store() == Store.GOOGLE_DRIVE))
                        .when(Condition.PLATFORM)
                        .touching(Touch.on(Platform.ANDROID)),
                Mutant.of(
                                "R19-has-another-copy-when-the-cloud-is-cleaned",
                                Layer.STORE,
                                "recovers from its vendor's servers once the cloud account has been cleaned",
                                VendorCopies.handedOut(Location::equals))
                        .when(Condition.ORDER)
                        .costing("R56", "a cloud account that is cleaned is one of the ways to delete a backup")
                        .touching(VendorCopies.HANDING_OUT));
    }

    private static List<Mutant> reading() {
        return List.of(
                Mutant.of(
                                "R24-asks-only-whether-the-store-is-there",
                                Layer.STORE,
                                "recovers from its vendor's servers after asking the store whether it is there",
                                LocationMutants::readingFromVendor)
                        .costing("R19", "what is gone from the cloud account is still with the vendor")
                        .costing("R56", "a cloud account that is cleaned is one of the ways to delete a backup"),
                Mutant.of(
                                "R24-recovers-from-the-vendor-on-a-drive-error",
                                Layer.STORE,
                                "recovers Android phones from its vendor's servers when their store has an error",
                                LocationMutants::copiesOfDrive)
                        .when(Condition.TROUBLE, Condition.PLATFORM)
                        .touching(Touch.on(Platform.ANDROID).and(Touch.noting(NoticeCode.CLOUD_ERROR))));
    }

    private static List<Mutant> identities() {
        return List.of(
                Mutant.of(
                                "R25-takes-any-recovery-account",
                                Layer.STORE,
                                "recovers whatever lies in the cloud account for anybody who can sign in",
                                VendorCopies.handedOut(
                                        (wanted, kept) -> sameCloud(wanted, kept) && !wanted.equals(kept)))
                        .when(Condition.NAME)
                        .costing("R20", "one of the two sign-ins protects the backup no longer")
                        .touching(VendorCopies.HANDING_OUT),
                Mutant.of(
                                "R25-finds-it-by-the-microsoft-account-alone",
                                Layer.STORE,
                                "recovers in any cloud account what the same person has backed up in another",
                                VendorCopies.handedOut((wanted, kept) -> wanted.store() == kept.store()
                                        && wanted.microsoftAccount().equals(kept.microsoftAccount())
                                        && !wanted.equals(kept)))
                        .when(Condition.NAME)
                        .costing("R55", "another Apple ID is another cloud account")
                        .touching(VendorCopies.HANDING_OUT));
    }

    private static boolean sameCloud(Location one, Location other) {
        return one.store() == other.store() && one.cloudAccount().equals(other.cloudAccount());
    }

    private static Implementation signingInAsTheFirst() {
        Map<String, Action.SignIn> first = new ConcurrentHashMap<>();
        return Flaw.app(phone -> new Flaw(phone) {
            @Override
            Screen perform(Action action, RunningApp app) {
                if (!(action instanceof Action.SignIn signIn)
                        || app.screen().accounts().isEmpty()) {
                    return app.perform(action);
                }
                String world = Understudy.worldOf(phone);
                boolean backup = app.screen()
                        .prompt()
                        .filter(prompt -> prompt.why() == PromptReason.BACKUP)
                        .isPresent();
                Screen screen = app.perform(backup ? first.getOrDefault(world, signIn) : signIn);
                if (screen.notes(NoticeCode.BACKUP_DONE)) {
                    first.putIfAbsent(world, signIn);
                }
                return screen;
            }
        });
    }

    private static Flaw writingWhenLeft(DeviceEnvironment phone) {
        return new Flaw(phone) {
            @Override
            Screen perform(Action action, RunningApp app) {
                boolean leaving = action instanceof Action.Cancel
                        && app.screen()
                                .prompt()
                                .filter(prompt -> prompt.why() == PromptReason.BACKUP)
                                .isPresent();
                Screen screen = app.perform(action);
                if (leaving) {
                    CloudCall.put(this, "pending", screen.accounts().toString()).ifPresent(this::send);
                }
                return screen;
            }
        };
    }

    private interface Writing {
        Answer write(House.Write write) throws IOException, InterruptedException;
    }

    private interface Habit {
        Writing of(House.Resident resident);
    }

    private static Mutant residing(String id, Layer layer, String does, Habit habit) {
        return Mutant.of(id, layer, does, () -> {
                    Shared<House> houses = new Shared<>(House::new);
                    return Flaw.app(phone -> new House.Resident(phone, houses.of(phone)) {
                        @Override
                        Answer write(House.Write write) throws IOException, InterruptedException {
                            return habit.of(this).write(write);
                        }
                    });
                })
                .touching(Touch.doing(ActionName.TURN_ON_BACKUP, 2));
    }

    private static final String NAME = "backup-[0-9a-f]{32}";

    private static String nameIn(Call call) {
        return call.text().replaceFirst("(?s).*?(" + NAME + ").*", "$1");
    }

    /** The newer backup as a newer version of the older one. */
    private static Call mirrored(House.Write write, House.Write first) {
        String body = write.call()
                .text()
                .replaceAll(NAME, nameIn(first.call()))
                .replaceFirst("(revision\":[^0-9]*?)1-", "$19-")
                .replace("\"create\"", "\"forceReplace\"");
        return CloudCall.withTokenOf(write.call().withBody(body), first.call());
    }

    /** The older backup written over with nothing that could be recovered. */
    private static Call emptied(House.Write write, House.Write first) {
        String body = mirrored(write, first).text().replaceAll("eyJ[\\w.-]{40,}", "gone");
        return CloudCall.withTokenOf(write.call().withBody(body), first.call());
    }

    private static final class Sticking extends Flaw {
        private Optional<Answer> first = Optional.empty();

        Sticking(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            if (first.isEmpty()) {
                first = Optional.of(network.send(Call.get("os/cloud-account"))).filter(Answer::ok);
            }
            return call.is("GET", "os/cloud-account") && first.isPresent() ? first.get() : network.send(call);
        }
    }

    private static Supplier<Implementation> keptByVendor(Predicate<Location> which) {
        return () -> {
            Map<String, String> kept = new ConcurrentHashMap<>();
            return new ReferenceImplementation(KnownLocations.opening((store, name, location) ->
                    new PassingSlot(store.open(name)) {
                        @Override
                        public String read() {
                            return kept.getOrDefault(name, super.read());
                        }

                        @Override
                        public void replace(Revision revision, String sealed) {
                            if (which.test(location)) {
                                kept.put(name, sealed);
                                super.replace(revision, "at-vendor");
                            } else {
                                super.replace(revision, sealed);
                            }
                        }
                    }));
        };
    }

    /** Hands out its own copies wherever the store answers at all. */
    private static Implementation readingFromVendor() {
        Map<String, String> kept = new ConcurrentHashMap<>();
        Map<String, Revision> revisions = new ConcurrentHashMap<>();
        return new ReferenceImplementation(Policies.correct().withStore(store -> name -> {
            if (kept.containsKey(name)) {
                store.open("is-anybody-there");
                return new AtVendor(store, name, revisions, kept);
            }
            return new AtVendor(store, name, revisions, kept) {
                private final BackupStore.Slot slot = store.open(name);

                @Override
                public Optional<Revision> revision() {
                    return slot.revision();
                }

                @Override
                public String read() {
                    return slot.read();
                }
            };
        }));
    }

    private static class AtVendor implements BackupStore.Slot {
        private final BackupStore store;
        private final String name;
        private final Map<String, Revision> revisions;
        private final Map<String, String> kept;

        AtVendor(BackupStore store, String name, Map<String, Revision> revisions, Map<String, String> kept) {
            this.store = store;
            this.name = name;
            this.revisions = revisions;
            this.kept = kept;
        }

        @Override
        public Optional<Revision> revision() {
            return Optional.ofNullable(revisions.get(name));
        }

        @Override
        public String read() {
            return kept.get(name);
        }

        @Override
        public void replace(Revision revision, String sealed) {
            store.open(name).replace(revision, sealed);
            revisions.put(name, revision);
            kept.put(name, sealed);
        }

        @Override
        public void clear() {
            store.open(name).clear();
            revisions.remove(name);
            kept.remove(name);
        }
    }

    private static Implementation copiesOfDrive() {
        VendorCopy vendor = new VendorCopy();
        return new ReferenceImplementation(KnownLocations.opening((store, name, location) -> location.store()
                        == Store.GOOGLE_DRIVE
                ? vendor.handedOutOn(NoticeCode.CLOUD_ERROR).apply(store).open(name)
                : store.open(name)));
    }
}
