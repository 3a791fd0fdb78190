package dev.lifeboat.reference;

import static dev.lifeboat.reference.Handset.asksFor;
import static dev.lifeboat.reference.Handset.notices;
import static dev.lifeboat.reference.Handset.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.simulator.cloud.Quota;
import dev.lifeboat.simulator.cloud.StoredObject;
import dev.lifeboat.simulator.identity.NewPersonalAccount;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.View;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(WithWorld.class)
class BackupTest {

    @ParameterizedTest
    @EnumSource(Platform.class)
    void nothingIsWrittenBeforeTheSwitch(Platform platform, SmallWorld scene) {
        Handset phone = scene.phone("phone", platform);
        phone.addThirdParty("Shop", "ana");
        assertThat(scene.stored(platform)).isEmpty();

        Screen asked = phone.does(new Action.TurnOnBackup());
        assertThat(asked.backup().on()).isFalse();
        assertThat(scene.stored(platform)).isEmpty();

        Screen on = phone.signIn(SmallWorld.ANA);
        assertThat(on.backup().on()).isTrue();
        assertThat(on.backup().lastSuccess()).contains(scene.world().clock().instant());
        assertThat(on.view()).isEqualTo(View.SETTINGS);
        assertThat(scene.stored(platform)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void everyLaterChangeIsBackedUp(Platform platform, SmallWorld scene) {
        Handset old = scene.phone("old", platform);
        old.addThirdParty("Shop", "ana");
        old.turnOnBackup();
        old.addThirdParty("Bank", "ana");
        Screen added = old.addWork();
        assertThat(notices(added)).containsExactly(NoticeCode.BACKUP_DONE);
        old.does(new Action.MoveAccount(added.accounts().get(2).id(), 0));
        Screen now = old.does(new Action.RemoveAccount(added.accounts().get(0).id()));

        Screen recovered = scene.phone("new", platform).recover();

        assertThat(users(recovered))
                .isEqualTo(users(now))
                .containsExactly("Contoso:" + SmallWorld.ANA_AT_WORK, "Bank:ana");
        assertThat(scene.stored(platform)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void anEmptyAppSwitchesOnAndBacksUpTheFirstAccount(Platform platform, SmallWorld scene) {
        Handset old = scene.phone("old", platform);
        Screen on = old.turnOnBackup();
        assertThat(on.backup().on()).isTrue();
        assertThat(scene.stored(platform)).isEmpty();

        old.addThirdParty("Shop", "ana");

        assertThat(users(scene.phone("new", platform).recover())).containsExactly("Shop:ana");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void anEmptiedAppDoesNotEmptyTheBackup(Platform platform, SmallWorld scene) {
        Handset old = scene.phone("old", platform);
        old.addThirdParty("Shop", "ana");
        Screen on = old.turnOnBackup();
        old.does(new Action.RemoveAccount(on.accounts().get(0).id()));
        old.does(new Action.TurnOnBackup());

        assertThat(users(scene.phone("new", platform).recover())).containsExactly("Shop:ana");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void withoutARecoveryAccountThereIsNoBackup(Platform platform, SmallWorld scene) {
        Handset phone = scene.phone("phone", platform);
        phone.addThirdParty("Shop", "ana");
        phone.does(new Action.TurnOnBackup());

        Screen cancelled = phone.does(new Action.Cancel());

        assertThat(notices(cancelled)).containsExactly(NoticeCode.RECOVERY_ACCOUNT_NEEDED);
        assertThat(cancelled.backup().on()).isFalse();
        assertThat(scene.stored(platform)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void withoutACloudAccountThereIsNoBackup(Platform platform, SmallWorld scene) {
        Handset phone = scene.phone("phone", platform);
        phone.addThirdParty("Shop", "ana");
        phone.phone().signOutOfCloud();

        Screen refused = phone.does(new Action.TurnOnBackup());

        assertThat(notices(refused)).containsExactly(NoticeCode.CLOUD_ACCOUNT_NEEDED);
        assertThat(refused.prompt()).isEmpty();
        assertThat(refused.backup().on()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aSecondFactorAtTheRecoveryAccountIsAskedFor(Platform platform, SmallWorld scene) {
        String cautious = "cautious@outlook.example";
        scene.world()
                .microsoft()
                .create(NewPersonalAccount.of(cautious, SmallWorld.PASSWORD)
                        .withEmail("other@mail.example")
                        .withSecondFactor());
        Handset old = scene.phone("old", platform);
        old.addThirdParty("Shop", "ana");

        Screen asked = old.turnOnBackup(cautious);
        assertThat(asksFor(asked, PromptFor.PROOF_CHANNEL)).isTrue();
        assertThat(asked.prompt().orElseThrow().channels()).containsExactly(ProofChannel.EMAIL);
        assertThat(old.prove(cautious, ProofChannel.EMAIL).backup().on()).isTrue();

        Handset fresh = scene.phone("new", platform);
        fresh.recover(cautious);
        assertThat(users(fresh.prove(cautious, ProofChannel.EMAIL))).containsExactly("Shop:ana");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void theBackupOfAnotherInstallationIsReplacedOnlyWithConsent(Platform platform, SmallWorld scene) {
        Handset old = scene.phone("old", platform);
        old.addThirdParty("Shop", "ana");
        old.turnOnBackup();
        Handset other = scene.phone("other", platform);
        other.addThirdParty("Bank", "ana");

        Screen asked = other.turnOnBackup();
        assertThat(asksFor(asked, PromptFor.CONFIRM)).isTrue();
        assertThat(notices(asked)).containsExactly(NoticeCode.CONFIRM_OVERWRITE);
        assertThat(asked.backup().on()).isFalse();

        Screen declined = other.does(new Action.Cancel());
        assertThat(declined.backup().on()).isFalse();
        assertThat(users(scene.phone("first", platform).recover())).containsExactly("Shop:ana");

        other.turnOnBackup();
        assertThat(other.does(new Action.Confirm()).backup().on()).isTrue();
        assertThat(users(scene.phone("second", platform).recover())).containsExactly("Bank:ana");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void twoPhonesAtOneLocationNeverReplaceEachOtherSilently(Platform platform, SmallWorld scene) {
        Handset old = scene.phone("old", platform);
        old.addThirdParty("Shop", "ana");
        old.turnOnBackup();
        Handset fresh = scene.phone("new", platform);
        fresh.recover();
        assertThat(fresh.turnOnBackup().prompt())
                .as("what it restored it may replace")
                .isEmpty();
        fresh.addThirdParty("Bank", "ana");

        old.addThirdParty("Post", "ana");
        Screen asked = old.shows();
        assertThat(asksFor(asked, PromptFor.CONFIRM)).isTrue();
        assertThat(asked.backup().on()).isTrue();
        assertThat(users(scene.phone("third", platform).recover())).containsExactly("Shop:ana", "Bank:ana");

        old.does(new Action.Confirm());
        assertThat(users(scene.phone("fourth", platform).recover())).containsExactly("Shop:ana", "Post:ana");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void anotherCloudAccountGetsNothingOfWhatIsBackedUpLater(Platform platform, SmallWorld scene) {
        Handset phone = scene.phone("phone", platform);
        phone.addThirdParty("Shop", "ana");
        phone.turnOnBackup();
        phone.phone().signInToCloud(scene.cloud(platform, "other@cloud.example"));

        phone.addThirdParty("Bank", "ana");
        assertThat(notices(phone.shows())).containsExactly(NoticeCode.BACKUP_FAILED, NoticeCode.CLOUD_ACCOUNT_NEEDED);
        assertThat(scene.store(platform).objects(scene.cloud(platform, "other@cloud.example")))
                .isEmpty();

        phone.phone().signInToCloud(scene.cloud(platform, SmallWorld.CLOUD));
        phone.does(new Action.OpenAccount(phone.shows().accounts().get(0).id()));
        assertThat(users(scene.phone("new", platform).recover())).containsExactly("Shop:ana", "Bank:ana");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aFullCloudKeepsTheLastGoodBackup(Platform platform, SmallWorld scene) {
        Handset phone = scene.phone("phone", platform);
        phone.addThirdParty("Shop", "ana");
        phone.turnOnBackup();
        scene.store(platform).setQuota(scene.cloud(platform, SmallWorld.CLOUD), new Quota(1));

        phone.addThirdParty("Bank", "ana");
        assertThat(notices(phone.shows())).containsExactly(NoticeCode.BACKUP_FAILED, NoticeCode.CLOUD_FULL);

        scene.store(platform).setQuota(scene.cloud(platform, SmallWorld.CLOUD), Quota.UNLIMITED);
        assertThat(users(scene.phone("new", platform).recover())).containsExactly("Shop:ana");
        assertThat(notices(phone.does(new Action.TurnOnBackup()))).containsExactly(NoticeCode.BACKUP_DONE);
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aChangedPasswordEndsTheSessionOfTheSwitchingOn(Platform platform, SmallWorld scene) {
        Handset phone = scene.phone("phone", platform);
        phone.addThirdParty("Shop", "ana");
        phone.turnOnBackup();
        scene.world().microsoft().changePassword(SmallWorld.ANA, "another one");

        phone.addThirdParty("Bank", "ana");

        assertThat(notices(phone.shows()))
                .containsExactly(NoticeCode.BACKUP_FAILED, NoticeCode.RECOVERY_ACCOUNT_NEEDED);
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void deletingRemovesEveryObjectOfTheLocationAndSwitchesOff(Platform platform, SmallWorld scene) {
        Handset phone = scene.phone("phone", platform);
        assertThatThrownBy(() -> phone.does(new Action.DeleteBackup())).isInstanceOf(ActionRefused.class);
        phone.addThirdParty("Shop", "ana");
        phone.turnOnBackup();
        phone.addThirdParty("Bank", "ana");

        Screen deleted = phone.does(new Action.DeleteBackup());

        assertThat(deleted.backup().on()).isFalse();
        assertThat(deleted.accounts()).hasSize(2);
        assertThat(scene.stored(platform)).isEmpty();
        assertThat(notices(scene.phone("new", platform).recover())).containsExactly(NoticeCode.BACKUP_UNAVAILABLE);
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void switchingOffLeavesWhatIsStored(Platform platform, SmallWorld scene) {
        Handset phone = scene.phone("phone", platform);
        phone.addThirdParty("Shop", "ana");
        phone.turnOnBackup();

        Screen off = phone.does(new Action.TurnOffBackup());
        assertThat(off.backup().on()).isFalse();
        assertThat(off.offers(ActionName.DELETE_BACKUP)).isTrue();
        phone.addThirdParty("Bank", "ana");
        assertThat(users(scene.phone("new", platform).recover())).containsExactly("Shop:ana");

        phone.does(new Action.DeleteBackup());
        assertThat(scene.stored(platform)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void theStoredBytesShowNoNameAndNoSecret(Platform platform, SmallWorld scene) {
        Handset phone = scene.phone("phone", platform);
        String secret = phone.addThirdParty("Shop", "ana.at.the.shop").totp().secret();
        phone.turnOnBackup();

        List<StoredObject> stored = scene.stored(platform);
        assertThat(stored).isNotEmpty();
        for (StoredObject object : stored) {
            assertThat(object.name()).doesNotContain("ana");
            object.values()
                    .values()
                    .forEach(value -> assertThat(new String(value, StandardCharsets.UTF_8))
                            .doesNotContain(secret)
                            .doesNotContain("ana"));
        }
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void fiveHundredAccountsFit(Platform platform, SmallWorld scene) {
        Handset old = scene.phone("old", platform);
        String longName = "\uD83D\uDEDF".repeat(200);
        IntStream.range(0, 500).forEach(n -> type(old, "Shop " + n, longName));
        Screen full = old.turnOnBackup();
        assertThat(notices(full)).containsExactly(NoticeCode.BACKUP_DONE);

        Screen recovered = scene.phone("new", platform).recover();

        assertThat(recovered.accounts()).hasSize(500);
        assertThat(users(recovered)).isEqualTo(users(full));
    }

    private static void type(Handset phone, String issuer, String username) {
        String uri =
                phone.scene().world().thirdParties().enrol(issuer, username).uri();
        phone.does(new Action.AddAccount(AccountKind.THIRD_PARTY));
        phone.does(Action.EnterDetails.uri(uri));
    }
}
