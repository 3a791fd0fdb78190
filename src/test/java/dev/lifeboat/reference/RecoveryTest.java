package dev.lifeboat.reference;

import static dev.lifeboat.reference.Handset.asksFor;
import static dev.lifeboat.reference.Handset.notices;
import static dev.lifeboat.reference.Handset.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.identity.Enrolment;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.View;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(WithWorld.class)
class RecoveryTest {

    @ParameterizedTest
    @EnumSource(Platform.class)
    void everyKindOfAccountComesBackInItsOrder(Platform platform, SmallWorld scene) {
        Handset old = scene.phone("old", platform);
        Enrolment shop = old.addThirdParty("Shop", "ana");
        old.addPersonal(SmallWorld.ANA);
        old.addWork();
        Screen full = old.turnOnBackup();
        assertThat(notices(full)).containsExactly(NoticeCode.BACKUP_DONE);
        assertThat(full.backup().on()).isTrue();

        Handset fresh = scene.phone("new", platform);
        Screen screen = fresh.recover();

        assertThat(users(screen)).isEqualTo(users(full)).hasSize(3);
        assertThat(notices(screen))
                .containsExactly(NoticeCode.RECOVERED, NoticeCode.VERIFICATION_NEEDED, NoticeCode.VERIFICATION_NEEDED);
        assertThat(screen.accounts())
                .extracting(Screen.Account::state)
                .containsExactly(AccountState.READY, AccountState.NEEDS_VERIFICATION, AccountState.NEEDS_VERIFICATION);
        assertThat(screen.accounts().get(0).code())
                .contains(shop.totp().code(scene.world().clock().instant()));
        assertThat(screen.backup().on()).isFalse();
        assertThat(screen.accounts())
                .extracting(Screen.Account::id)
                .doesNotContainAnyElementsOf(
                        full.accounts().stream().map(Screen.Account::id).toList());
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aFreshAppOffersItAtTheBottom(Platform platform, SmallWorld scene) {
        Screen screen = scene.phone("new", platform).shows();

        assertThat(screen.view()).isEqualTo(View.WELCOME);
        assertThat(screen.offers())
                .filteredOn(offer -> offer.action() == ActionName.BEGIN_RECOVERY)
                .extracting(Screen.Offer::place)
                .containsExactly(Place.BOTTOM);
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void anAccountOfAnyKindIsInTheWayUntilItIsRemoved(Platform platform, SmallWorld scene) {
        Handset old = scene.phone("old", platform);
        old.addThirdParty("Shop", "ana");
        old.turnOnBackup();
        Handset fresh = scene.phone("new", platform);
        fresh.addWork();

        Screen refused = fresh.recover();
        assertThat(notices(refused)).containsExactly(NoticeCode.ACCOUNTS_EXIST);
        assertThat(refused.prompt()).isEmpty();
        assertThat(users(refused)).containsExactly("Contoso:" + SmallWorld.ANA_AT_WORK);

        fresh.does(new Action.RemoveAccount(refused.accounts().get(0).id()));
        assertThat(users(fresh.recover())).containsExactly("Shop:ana");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void anotherRecoveryAccountFindsNothingAndTheRightOneStillWorks(Platform platform, SmallWorld scene) {
        Handset old = scene.phone("old", platform);
        old.addThirdParty("Shop", "ana");
        old.turnOnBackup();
        Handset fresh = scene.phone("new", platform);

        Screen refused = fresh.recover(SmallWorld.BEN);
        assertThat(notices(refused)).containsExactly(NoticeCode.BACKUP_UNAVAILABLE);
        assertThat(refused.accounts()).isEmpty();

        assertThat(users(fresh.recover())).containsExactly("Shop:ana");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void anotherCloudAccountFindsNothing(Platform platform, SmallWorld scene) {
        Handset old = scene.phone("old", platform);
        old.addThirdParty("Shop", "ana");
        old.turnOnBackup();
        Handset fresh = scene.phone("new", platform);
        fresh.phone().signInToCloud(scene.cloud(platform, "other@cloud.example"));

        assertThat(notices(fresh.recover())).containsExactly(NoticeCode.BACKUP_UNAVAILABLE);

        fresh.phone().signInToCloud(scene.cloud(platform, SmallWorld.CLOUD));
        assertThat(users(fresh.recover())).containsExactly("Shop:ana");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void withoutACloudAccountThePersonIsNotAskedToSignIn(Platform platform, SmallWorld scene) {
        Handset fresh = scene.phone("new", platform);
        fresh.phone().signOutOfCloud();

        Screen screen = fresh.does(new Action.BeginRecovery());

        assertThat(notices(screen)).containsExactly(NoticeCode.CLOUD_ACCOUNT_NEEDED);
        assertThat(screen.prompt()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aWrongPasswordLeavesThePromptOpen(Platform platform, SmallWorld scene) {
        Handset old = scene.phone("old", platform);
        old.addThirdParty("Shop", "ana");
        old.turnOnBackup();
        Handset fresh = scene.phone("new", platform);
        fresh.does(new Action.BeginRecovery());

        Screen refused = fresh.does(new Action.SignIn(SmallWorld.ANA, "wrong"));
        assertThat(notices(refused)).containsExactly(NoticeCode.SIGN_IN_FAILED);
        assertThat(asksFor(refused, PromptFor.SIGN_IN)).isTrue();

        assertThat(users(fresh.signIn(SmallWorld.ANA))).containsExactly("Shop:ana");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aWorkIdentityIsNoRecoveryAccount(Platform platform, SmallWorld scene) {
        Handset fresh = scene.phone("new", platform);

        assertThat(notices(fresh.recover(SmallWorld.ANA_AT_WORK))).containsExactly(NoticeCode.WRONG_ACCOUNT_TYPE);
        assertThat(notices(fresh.turnOnBackup(SmallWorld.ANA_AT_WORK))).containsExactly(NoticeCode.WRONG_ACCOUNT_TYPE);
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void withoutANetworkNothingHappensAndOnceBackItWorks(Platform platform, SmallWorld scene) {
        Handset old = scene.phone("old", platform);
        old.addThirdParty("Shop", "ana");
        old.turnOnBackup();
        Handset fresh = scene.phone("new", platform);
        fresh.phone().link().cut();

        Screen refused = fresh.recover();
        assertThat(notices(refused)).containsExactly(NoticeCode.OFFLINE);
        assertThat(refused.accounts()).isEmpty();

        fresh.phone().link().restore();
        assertThat(users(fresh.recover())).containsExactly("Shop:ana");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void anExpiredCloudSessionMakesTheBackupUnavailableUntilTheNextSignIn(Platform platform, SmallWorld scene) {
        Handset old = scene.phone("old", platform);
        old.addThirdParty("Shop", "ana");
        old.turnOnBackup();
        Handset fresh = scene.phone("new", platform);
        fresh.phone().expireCloudSession();

        Screen refused = fresh.recover();
        assertThat(notices(refused)).containsExactly(NoticeCode.BACKUP_UNAVAILABLE, NoticeCode.CLOUD_ACCOUNT_NEEDED);
        assertThat(refused.accounts()).isEmpty();

        fresh.phone().signInToCloud(scene.cloud(platform, SmallWorld.CLOUD));
        assertThat(users(fresh.recover())).containsExactly("Shop:ana");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void theOtherOperatingSystemFindsNothingAndLeavesTheBackupAlone(Platform platform, SmallWorld scene) {
        Handset old = scene.phone("old", platform);
        Enrolment shop = old.addThirdParty("Shop", "ana");
        old.turnOnBackup();

        Handset switched = scene.phone("switched", platform.other());
        assertThat(notices(switched.recover())).containsExactly(NoticeCode.BACKUP_UNAVAILABLE);
        assertThat(users(switched.scan(AccountKind.THIRD_PARTY, shop.uri()))).containsExactly("Shop:ana");
        assertThat(scene.stored(platform.other())).isEmpty();

        assertThat(users(scene.phone("back", platform).recover())).containsExactly("Shop:ana");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aDamagedBackupIsSaidToBeDamaged(Platform platform, SmallWorld scene) {
        Handset old = scene.phone("old", platform);
        old.addThirdParty("Shop", "ana");
        old.turnOnBackup();
        scene.store(platform).tamper(scene.cloud(platform, SmallWorld.CLOUD), bytes -> {
            byte[] damaged = bytes.clone();
            damaged[damaged.length - 1] = (byte) (damaged[damaged.length - 1] == 'A' ? 'B' : 'A');
            return damaged;
        });

        Screen refused = scene.phone("new", platform).recover();

        assertThat(notices(refused)).containsExactly(NoticeCode.BACKUP_DAMAGED);
        assertThat(refused.accounts()).isEmpty();
        assertThat(refused.prompt()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void thePathsAreTheOnesOfTheDocument(Platform platform, SmallWorld scene) {
        Handset phone = scene.phone("new", platform);

        assertThat(phone.does(new Action.BeginRecovery()).path())
                .extracting(Screen.PathStep::element)
                .containsExactly(PathElement.BEGIN_RECOVERY);
        assertThat(phone.does(new Action.TurnOnBackup()).path())
                .extracting(Screen.PathStep::element)
                .containsExactly(PathElement.SETTINGS, PathElement.BACKUP, PathElement.CLOUD_BACKUP);
    }
}
