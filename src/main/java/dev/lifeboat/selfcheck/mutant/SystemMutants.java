package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.reference.Answer;
import dev.lifeboat.reference.Location;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.Store;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Apps that take no notice of a change of the operating system, or take it amiss (rules R51, R52, R53). */
final class SystemMutants {

    private static final Touch REFUSED = Touch.noting(NoticeCode.BACKUP_UNAVAILABLE);

    private SystemMutants() {}

    static List<Mutant> all() {
        return Stream.of(ownStore(), across(), byHand()).flatMap(List::stream).toList();
    }

    private static List<Mutant> ownStore() {
        return List.of(
                Mutant.of(
                                "R51-sends-each-backup-to-both-stores",
                                Layer.WIRE,
                                "offers each backup to the other system's store, too",
                                () -> Flaw.app(phone -> new Flaw(phone) {
                                    @Override
                                    Answer carry(Call call, Interception.Network network)
                                            throws IOException, InterruptedException {
                                        if (CloudCall.writes(call)) {
                                            send(new Call("POST", placeInOther(phone), "", Map.of(), call.body()));
                                        }
                                        return network.send(call);
                                    }
                                }))
                        .touching(Touch.doing(ActionName.TURN_ON_BACKUP)),
                Mutant.of(
                                "R51-looks-in-icloud-from-android",
                                Layer.WIRE,
                                "looks into iCloud, too, when an Android phone recovers",
                                () -> Flaw.app(Nostalgic::new))
                        .when(Condition.PLATFORM)
                        .touching(Touch.on(Platform.ANDROID).and(Touch.doing(ActionName.BEGIN_RECOVERY))));
    }

    private static final class Nostalgic extends Flaw {
        private boolean recovering;

        Nostalgic(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            recovering = action instanceof Action.BeginRecovery || recovering && action instanceof Action.SignIn;
            return app.perform(action);
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            if (recovering && CloudCall.reads(call) && phone.platform() == Platform.ANDROID) {
                send(Call.get("net/icloud/database/1/shared"));
            }
            return network.send(call);
        }
    }

    private static String placeInOther(DeviceEnvironment phone) {
        return phone.platform() == Platform.IOS
                ? "net/google-drive/upload/drive/v3/files"
                : "net/icloud/database/1/mirror/production/private/records/modify";
    }

    private static List<Mutant> across() {
        return List.of(
                Mutant.of(
                                "R52-carries-backups-across",
                                Layer.STORE,
                                "recovers on one system what the same person has backed up on the other",
                                VendorCopies.handedOut(SystemMutants::samePersonElsewhere))
                        .when(Condition.ORDER)
                        .touching(VendorCopies.HANDING_OUT),
                Mutant.of(
                                "R52-carries-backups-to-iphones",
                                Layer.STORE,
                                "recovers on iPhones what the same person has backed up on Android",
                                VendorCopies.handedOut((wanted, kept) ->
                                        wanted.store() == Store.ICLOUD && samePersonElsewhere(wanted, kept)))
                        .when(Condition.PLATFORM, Condition.ORDER)
                        .touching(VendorCopies.HANDING_OUT),
                Mutant.of(
                                "R52-keeps-the-backup-of-one-system",
                                Layer.STORE,
                                "deletes the person's backup on one system when there is one on the other",
                                OnlyBackup.beside(SystemMutants::samePersonElsewhere))
                        .when(Condition.SECOND_OCCURRENCE)
                        .touching(Touch.doing(ActionName.TURN_ON_BACKUP, 2)));
    }

    private static boolean samePersonElsewhere(Location wanted, Location kept) {
        return wanted.store() != kept.store() && wanted.microsoftAccount().equals(kept.microsoftAccount());
    }

    private static List<Mutant> byHand() {
        return List.of(
                Mutant.of(
                                "R53-spoils-codes-after-the-change",
                                Layer.KEYS,
                                "makes wrong codes for what is added by hand after a change of the system",
                                emigrating((phone, origin) -> new Emigrant(phone, origin) {
                                    @Override
                                    Screen shown(Screen screen) {
                                        return Retouch.codes(
                                                super.shown(screen),
                                                account -> emigrated() && account.kind() == AccountKind.THIRD_PARTY,
                                                Retouch::wrong);
                                    }
                                }))
                        .when(Condition.ORDER, Condition.KIND)
                        .touching(REFUSED.and(Touch.doing(ActionName.ADD_ACCOUNT))),
                Mutant.of(
                                "R53-takes-an-account-for-one-of-the-old-system",
                                Layer.BEHAVIOUR,
                                "does not keep an account added by hand whose issuer is in the other system's backup",
                                emigrating(Homesick::new))
                        .when(Condition.NAME, Condition.ORDER)
                        .touching(REFUSED.and(Touch.doing(ActionName.ADD_ACCOUNT))));
    }

    /** The system of the first phone of a world that has backed up, and the issuers of its accounts. */
    private static final class Origin {
        private Optional<Platform> platform = Optional.empty();
        private Set<String> issuers = Set.of();

        synchronized void note(Platform from, Screen screen) {
            if (platform.isEmpty()) {
                platform = Optional.of(from);
                issuers = screen.accounts().stream().map(Screen.Account::issuer).collect(Collectors.toSet());
            }
        }

        synchronized boolean isOther(Platform now) {
            return platform.filter(from -> from != now).isPresent();
        }

        synchronized boolean knows(String issuer) {
            return issuers.contains(issuer);
        }
    }

    private interface Casting {
        Emigrant on(DeviceEnvironment phone, Origin origin);
    }

    private static Supplier<Implementation> emigrating(Casting casting) {
        return () -> {
            Shared<Origin> origins = new Shared<>(Origin::new);
            return Flaw.app(phone -> casting.on(phone, origins.of(phone)));
        };
    }

    /** Knows when it is on another system than the backup that it did not find. */
    private static class Emigrant extends Flaw {
        final Origin origin;
        private boolean refused;

        Emigrant(DeviceEnvironment phone, Origin origin) {
            super(phone);
            this.origin = origin;
        }

        final boolean emigrated() {
            return refused && origin.isOther(phone.platform());
        }

        @Override
        Screen shown(Screen screen) {
            if (screen.notes(NoticeCode.BACKUP_DONE)) {
                origin.note(phone.platform(), screen);
            }
            refused |= screen.notes(NoticeCode.BACKUP_UNAVAILABLE);
            return screen;
        }
    }

    private static final class Homesick extends Emigrant {
        Homesick(DeviceEnvironment phone, Origin origin) {
            super(phone, origin);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            Screen screen = app.perform(action);
            if (!emigrated()) {
                return screen;
            }
            List<String> known = screen.accounts().stream()
                    .filter(account -> origin.knows(account.issuer()))
                    .map(Screen.Account::id)
                    .toList();
            known.forEach(id -> app.perform(new Action.RemoveAccount(id)));
            return known.isEmpty() ? screen : Retouch.with(app.screen(), NoticeCode.ACCOUNT_EXISTS);
        }
    }
}
