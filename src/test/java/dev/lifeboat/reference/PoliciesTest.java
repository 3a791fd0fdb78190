package dev.lifeboat.reference;

import static dev.lifeboat.reference.Handset.notices;
import static dev.lifeboat.reference.Handset.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.Screen;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each decision can be taken otherwise, and then the app does otherwise: what the kit's mutants rest on. */
class PoliciesTest {

    private static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = Gateway.start();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void anAppMayRecoverOverItsAccounts() {
        RecoveryPolicy merging = new RecoveryPolicy() {
            @Override
            public boolean admits(List<Account> present) {
                return true;
            }

            @Override
            public List<Account> result(List<Account> present, List<Account> recovered) {
                List<Account> both = new ArrayList<>(present);
                both.addAll(recovered);
                return both;
            }
        };
        try (SmallWorld scene =
                SmallWorld.open(gateway, "merging", Policies.correct().with(merging))) {
            Handset old = scene.phone("old", Platform.IOS);
            old.addThirdParty("Shop", "ana");
            old.turnOnBackup();
            Handset fresh = scene.phone("new", Platform.IOS);
            fresh.addThirdParty("Bank", "ana");

            assertThat(users(fresh.recover())).containsExactly("Bank:ana", "Shop:ana");
        }
    }

    @Test
    void anAppMayBackUpAtTheSwitchOnly() {
        BackupPolicy lazy = new BackupPolicy() {
            @Override
            public boolean followsChanges() {
                return false;
            }
        };
        try (SmallWorld scene =
                SmallWorld.open(gateway, "lazy", Policies.correct().with(lazy))) {
            Handset old = scene.phone("old", Platform.ANDROID);
            old.addThirdParty("Shop", "ana");
            old.turnOnBackup();
            old.addThirdParty("Bank", "ana");

            assertThat(users(scene.phone("new", Platform.ANDROID).recover())).containsExactly("Shop:ana");
            assertThat(notices(old.turnOnBackup())).containsExactly(NoticeCode.BACKUP_DONE);
        }
    }

    @Test
    void anAppMayShareItsKeysBetweenPhones() {
        DeviceKey shared = DeviceKeys.onThisPhone().create();
        try (SmallWorld scene =
                SmallWorld.open(gateway, "shared-key", Policies.correct().withKeys(() -> shared))) {
            scene.phone("old", Platform.IOS).addPersonal(SmallWorld.ANA);
            Screen second = scene.phone("new", Platform.IOS).addPersonal(SmallWorld.ANA);

            assertThat(second.accounts()).hasSize(1);
            assertThat(scene.world().microsoft().credentials(SmallWorld.ANA)).hasSize(1);
        }
    }
}
