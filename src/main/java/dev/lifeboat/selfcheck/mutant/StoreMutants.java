package dev.lifeboat.selfcheck.mutant;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.reference.Account;
import dev.lifeboat.reference.BackupFormat;
import dev.lifeboat.reference.LocationNaming;
import dev.lifeboat.reference.Otp;
import dev.lifeboat.reference.Policies;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** Apps that do something wrong about what they store, and where. */
final class StoreMutants {

    private StoreMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "R02-keeps-what-was-removed",
                                Layer.STORE,
                                "keeps in the backup what was removed from the phone",
                                () -> new ReferenceImplementation(Policies.correct()
                                        .with(new NeverForgets(
                                                Policies.correct().format()))))
                        .when(Condition.ORDER)
                        .costing(
                                "R03",
                                "what stays in the backup after it was removed also spoils the order after a removal")
                        .touching(Touch.doing(ActionName.REMOVE_ACCOUNT)),
                Mutant.of(
                                "R06-one-location-for-two-recovery-accounts",
                                Layer.STORE,
                                "names the location by the cloud account alone",
                                () -> new ReferenceImplementation(
                                        Policies.correct().withLocations(byCloudAccountAlone())))
                        .when(Condition.SECOND_OCCURRENCE)
                        .touching(Touch.signingInAs(2)),
                Mutant.of(
                                "R10-stores-work-secrets",
                                Layer.STORE,
                                "stores the secrets of work accounts too",
                                () -> new ReferenceImplementation(Policies.correct()
                                        .with(new WithWorkSecrets(
                                                Policies.correct().format()))))
                        .when(Condition.KIND)
                        .touching(Touch.listing(AccountKind.WORK_OR_SCHOOL)),
                Mutant.of(
                                "R24-recovers-from-the-vendor-on-a-store-error",
                                Layer.STORE,
                                "recovers from its vendor's servers when the store has an error",
                                vendorCopyOn(NoticeCode.CLOUD_ERROR))
                        .when(Condition.TROUBLE)
                        .touching(Touch.noting(NoticeCode.CLOUD_ERROR)),
                Mutant.of(
                                "R51-asks-the-other-store-too",
                                Layer.WIRE,
                                "asks the other system's store too",
                                () -> Understudy.playing(CallsTheOtherStore::new))
                        .touching(Touch.doing(ActionName.TURN_ON_BACKUP, ActionName.BEGIN_RECOVERY)),
                Mutant.of(
                                "R54-recovers-from-the-vendor-when-offline",
                                Layer.STORE,
                                "recovers from its vendor's servers when there is no network to the store",
                                vendorCopyOn(NoticeCode.OFFLINE))
                        .when(Condition.TROUBLE)
                        .touching(Touch.noting(NoticeCode.OFFLINE)),
                Mutant.of(
                                "R55-recovers-from-the-vendor-when-signed-out",
                                Layer.STORE,
                                "recovers from its vendor's servers when the cloud session has expired",
                                vendorCopyOn(NoticeCode.CLOUD_ACCOUNT_NEEDED))
                        .when(Condition.TROUBLE)
                        .touching(Touch.noting(NoticeCode.CLOUD_ACCOUNT_NEEDED)),
                Mutant.of(
                                "R56-switches-off-in-place-of-deleting",
                                Layer.BEHAVIOUR,
                                "only switches off when it should delete",
                                () -> Understudy.playing((phone, app) -> new DeletesNothing(app)))
                        .touching(Touch.doing(ActionName.DELETE_BACKUP)));
    }

    private static Supplier<Implementation> vendorCopyOn(NoticeCode when) {
        return () -> new ReferenceImplementation(Policies.correct().withStore(new VendorCopy().handedOutOn(when)));
    }

    private static LocationNaming byCloudAccountAlone() {
        return location -> "backup-" + location.cloudAccount().hashCode();
    }

    /** Adds to what a phone has now whatever it ever backed up; ids tell the phone. */
    private static final class NeverForgets implements BackupFormat {
        private final BackupFormat format;
        private final Map<String, Account> ever = new ConcurrentSkipListMap<>();

        NeverForgets(BackupFormat format) {
            this.format = format;
        }

        @Override
        public byte[] write(List<Account> accounts) {
            accounts.forEach(account -> ever.put(account.id(), account));
            List<Account> all = new ArrayList<>(accounts);
            ever.values().stream()
                    .filter(account -> phone(account).equals(phone(accounts.get(0))))
                    .filter(account ->
                            accounts.stream().noneMatch(present -> present.id().equals(account.id())))
                    .forEach(all::add);
            return format.write(all);
        }

        private static String phone(Account account) {
            return account.id().substring(0, account.id().lastIndexOf('.'));
        }

        @Override
        public List<Account> read(byte[] content, Supplier<String> newIds) {
            return format.read(content, newIds);
        }
    }

    private record WithWorkSecrets(BackupFormat format) implements BackupFormat {
        private static final ObjectMapper JSON = new ObjectMapper();

        @Override
        public byte[] write(List<Account> accounts) {
            try {
                ObjectNode document = (ObjectNode) JSON.readTree(format.write(accounts));
                ArrayNode secrets = document.putArray("workSecrets");
                accounts.stream()
                        .filter(account -> account.entry().kind() == AccountKind.WORK_OR_SCHOOL)
                        .flatMap(account -> account.otp().stream())
                        .map(Otp::secret)
                        .forEach(secrets::add);
                return JSON.writeValueAsBytes(document);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<Account> read(byte[] content, Supplier<String> newIds) {
            return format.read(content, newIds);
        }
    }

    private static final class CallsTheOtherStore extends Understudy {
        private final DeviceEnvironment phone;
        private final Beside beside = new Beside();

        CallsTheOtherStore(DeviceEnvironment phone, RunningApp reference) {
            super(reference);
            this.phone = phone;
        }

        @Override
        public Screen perform(Action action) {
            if (action instanceof Action.TurnOnBackup || action instanceof Action.BeginRecovery) {
                if (phone.platform() == Platform.IOS) {
                    beside.get(phone, "net/google-drive/drive/v3/files?spaces=appDataFolder");
                } else {
                    beside.post(
                            phone,
                            "net/icloud/database/1/iCloud.example/production/private/records/query",
                            "{\"query\":{\"recordType\":\"Backup\"}}");
                }
            }
            return super.perform(action);
        }
    }

    private static final class DeletesNothing extends Understudy {
        DeletesNothing(RunningApp reference) {
            super(reference);
        }

        @Override
        public Screen perform(Action action) {
            return super.perform(action instanceof Action.DeleteBackup ? new Action.TurnOffBackup() : action);
        }
    }
}
