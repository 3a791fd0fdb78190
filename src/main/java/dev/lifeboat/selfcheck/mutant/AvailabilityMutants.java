package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.reference.Answer;
import dev.lifeboat.reference.BackupStore;
import dev.lifeboat.reference.Location;
import dev.lifeboat.reference.Policies;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.reference.Revision;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Apps that recover where nothing is to be had: without a network or a session, or after a deletion (rules R54 to R57). */
final class AvailabilityMutants {

    private static final Touch RECOVERING = Touch.doing(ActionName.BEGIN_RECOVERY);
    private static final Touch REFUSED = Touch.noting(NoticeCode.BACKUP_UNAVAILABLE);

    private AvailabilityMutants() {}

    static List<Mutant> all() {
        return Stream.of(network(), session(), deleted(), byHand())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> network() {
        return List.of(
                Mutant.of(
                                "R54-needs-no-network-at-all",
                                Layer.STORE,
                                "recovers from the person's other phone nearby, with the sign-in known there, when it is offline",
                                AvailabilityMutants::nearby)
                        .when(Condition.TROUBLE)
                        .touching(Touch.noting(NoticeCode.OFFLINE)),
                Mutant.of(
                                "R54-shows-the-accounts-of-a-phone-nearby",
                                Layer.SCREEN,
                                "shows the accounts of the person's other phone while a recovery is offline",
                                () -> {
                                    Map<String, List<Screen.Account>> shown = new ConcurrentHashMap<>();
                                    return Flaw.app(phone -> new Neighbour(phone, shown));
                                })
                        .when(Condition.TROUBLE)
                        .touching(RECOVERING.and(Touch.noting(NoticeCode.OFFLINE))));
    }

    private static List<Mutant> session() {
        return List.of(
                Mutant.of(
                                "R55-gives-up-the-backup-of-the-last-cloud-account",
                                Layer.STORE,
                                "deletes the person's backup in another cloud account when a recovery in this one finds none",
                                AvailabilityMutants::givingUp)
                        .when(Condition.ORDER)
                        .touching(RECOVERING.and(REFUSED)),
                Mutant.of(
                                "R55-takes-the-cloud-account-of-the-last-phone",
                                Layer.WIRE,
                                "recovers from the cloud account of the person's last phone when it is signed out",
                                () -> {
                                    Map<String, Answer> first = new ConcurrentHashMap<>();
                                    return Flaw.app(phone -> new Inheriting(phone, first));
                                })
                        .when(Condition.TROUBLE)
                        .touching(RECOVERING.and(Touch.noting(NoticeCode.CLOUD_ACCOUNT_NEEDED))));
    }

    private static List<Mutant> deleted() {
        return List.of(
                Mutant.of(
                                "R56-keeps-deleted-backups-in-a-bin",
                                Layer.STORE,
                                "keeps what is deleted in the app in a bin, and recovers from there",
                                VendorCopies.fromTheBin())
                        .when(Condition.ORDER)
                        .touching(Touch.doing(ActionName.DELETE_BACKUP), VendorCopies.KEY_REFUSED),
                Mutant.of(
                                "R56-reads-a-second-time-from-its-memory",
                                Layer.STORE,
                                "answers itself what it has asked the store in a recovery before",
                                () -> Flaw.app(Recalling::new))
                        .when(Condition.SECOND_OCCURRENCE)
                        .touching(Touch.doing(ActionName.BEGIN_RECOVERY, 2)));
    }

    private static List<Mutant> byHand() {
        return List.of(
                Mutant.of(
                                "R57-loses-backups-after-a-deletion",
                                Layer.STORE,
                                "writes no backup to a place where one was deleted in the app",
                                AvailabilityMutants::losing)
                        .when(Condition.ORDER)
                        .touching(Touch.doing(ActionName.DELETE_BACKUP)),
                Mutant.of(
                                "R57-spoils-codes-after-a-deletion",
                                Layer.KEYS,
                                "makes wrong codes for what is added where a deleted backup was not found",
                                () -> {
                                    Set<String> deleted = ConcurrentHashMap.newKeySet();
                                    return Flaw.app(phone -> new Mourning(phone, deleted));
                                })
                        .when(Condition.ORDER)
                        .touching(Touch.doing(ActionName.DELETE_BACKUP).and(REFUSED)));
    }

    private static Implementation nearby() {
        Map<String, Answer> known = new ConcurrentHashMap<>();
        Policies policies = Policies.correct().withStore(new VendorCopy().handedOutOn(NoticeCode.OFFLINE));
        return Flaw.app(policies, phone -> new Flaw(phone) {
            @Override
            Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
                String question = Understudy.worldOf(phone) + call.name() + call.text();
                boolean askedNearby = call.is("POST", "net/microsoft/consumers/")
                        || call.name().startsWith("net/microsoft/backup-keys");
                try {
                    Answer answer = network.send(call);
                    if (askedNearby && answer.ok()) {
                        known.put(keyed(question, call, answer), answer);
                    }
                    return answer;
                } catch (IOException offline) {
                    if (askedNearby && known.containsKey(question)) {
                        return known.get(question);
                    }
                    throw offline;
                }
            }

            /** A key that was made is asked for by its id later. */
            private String keyed(String question, Call call, Answer answer) {
                return call.is("POST", "net/microsoft/backup-keys")
                        ? Understudy.worldOf(phone) + call.name() + "/"
                                + Json.read(answer.body()).path("keyId").asText()
                        : question;
            }
        });
    }

    private static final class Neighbour extends Flaw {
        private final Map<String, List<Screen.Account>> shown;
        private boolean recovering;

        Neighbour(DeviceEnvironment phone, Map<String, List<Screen.Account>> shown) {
            super(phone);
            this.shown = shown;
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            recovering |= action instanceof Action.BeginRecovery;
            return app.perform(action);
        }

        @Override
        Screen shown(Screen screen) {
            if (!screen.accounts().isEmpty()) {
                shown.putIfAbsent(Understudy.worldOf(phone), screen.accounts());
            }
            boolean alone = recovering && screen.accounts().isEmpty() && screen.notes(NoticeCode.OFFLINE);
            return alone ? Retouch.list(screen, none -> shown.getOrDefault(Understudy.worldOf(phone), none)) : screen;
        }
    }

    private static Implementation givingUp() {
        Map<Location, Supplier<BackupStore.Slot>> backups = new ConcurrentHashMap<>();
        Policies policies = KnownLocations.opening((store, name, location) -> new PassingSlot(store.open(name)) {
            @Override
            public void replace(Revision revision, String sealed) {
                super.replace(revision, sealed);
                backups.put(location, () -> store.open(name));
            }
        });
        return Flaw.app(policies, phone -> new Fickle(phone, backups));
    }

    private static final class Fickle extends Flaw {
        private final Map<Location, Supplier<BackupStore.Slot>> backups;
        private String cloudAccount = "";
        private String user = "";

        Fickle(DeviceEnvironment phone, Map<Location, Supplier<BackupStore.Slot>> backups) {
            super(phone);
            this.backups = backups;
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            Screen screen = app.perform(action);
            if (action instanceof Action.SignIn && screen.notes(NoticeCode.BACKUP_UNAVAILABLE)) {
                backups.forEach((location, backup) -> {
                    if (location.store() == phone.platform().store()
                            && location.microsoftAccount().equals(user)
                            && !location.cloudAccount().equals(cloudAccount)) {
                        backup.get().clear();
                    }
                });
            }
            return screen;
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            Answer answer = network.send(call);
            if (answer.ok() && call.is("GET", "os/cloud-account")) {
                cloudAccount = Json.read(answer.body()).path("account").asText();
            }
            if (answer.ok() && call.name().endsWith("/token")) {
                user = Json.read(answer.body()).path("account").path("id").asText();
            }
            return answer;
        }
    }

    private static final class Inheriting extends Flaw {
        private final Map<String, Answer> first;
        private boolean recovering;

        Inheriting(DeviceEnvironment phone, Map<String, Answer> first) {
            super(phone);
            this.first = first;
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            recovering = action instanceof Action.BeginRecovery || recovering && action instanceof Action.SignIn;
            return app.perform(action);
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            Answer answer = network.send(call);
            if (!call.is("GET", "os/cloud-account")) {
                return answer;
            }
            String place = Understudy.worldOf(phone) + phone.platform();
            if (answer.ok()) {
                first.putIfAbsent(place, answer);
            }
            return recovering && answer.status() == 404 ? first.getOrDefault(place, answer) : answer;
        }
    }

    /** Keeps what it was answered in a recovery that worked. */
    private static final class Recalling extends Flaw {
        private final Map<String, Answer> heard = new LinkedHashMap<>();
        private Map<String, Answer> kept = Map.of();
        private boolean recovering;

        Recalling(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            recovering = action instanceof Action.BeginRecovery || recovering && action instanceof Action.SignIn;
            Screen screen = app.perform(action);
            if (recovering && screen.notes(NoticeCode.RECOVERED)) {
                kept = Map.copyOf(heard);
            }
            return screen;
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            String question = call.method() + call.name() + call.query() + call.text();
            if (!recovering || !CloudCall.is(call)) {
                return network.send(call);
            }
            Optional<Answer> before = Optional.ofNullable(kept.get(question));
            Answer answer = before.isPresent() ? before.get() : network.send(call);
            heard.put(question, answer);
            return answer;
        }
    }

    private static Implementation losing() {
        Set<String> deleted = ConcurrentHashMap.newKeySet();
        return new ReferenceImplementation(Policies.correct()
                .withStore(store -> name -> new PassingSlot(store.open(name)) {
                    @Override
                    public void replace(Revision revision, String sealed) {
                        if (!deleted.contains(name)) {
                            super.replace(revision, sealed);
                        }
                    }

                    @Override
                    public void clear() {
                        super.clear();
                        deleted.add(name);
                    }
                }));
    }

    private static final class Mourning extends Flaw {
        private final Set<String> deleted;
        private boolean refused;

        Mourning(DeviceEnvironment phone, Set<String> deleted) {
            super(phone);
            this.deleted = deleted;
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            if (action instanceof Action.DeleteBackup) {
                deleted.add(Understudy.worldOf(phone));
            }
            return app.perform(action);
        }

        @Override
        Screen shown(Screen screen) {
            refused |= screen.notes(NoticeCode.BACKUP_UNAVAILABLE);
            return refused && deleted.contains(Understudy.worldOf(phone))
                    ? Retouch.codes(screen, account -> account.kind() == AccountKind.THIRD_PARTY, Retouch::wrong)
                    : screen;
        }
    }
}
