package dev.lifeboat.reference;

import static dev.lifeboat.reference.Handset.asksFor;
import static dev.lifeboat.reference.Handset.notices;
import static dev.lifeboat.reference.Handset.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.simulator.device.CameraPermission;
import dev.lifeboat.simulator.identity.Activation;
import dev.lifeboat.simulator.identity.Enrolment;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.spi.Screen;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(WithWorld.class)
class AddingTest {

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aThirdPartyAccountMakesTheCodesItsProviderAccepts(Platform platform, SmallWorld scene) {
        Handset phone = scene.phone("phone", platform);
        phone.addThirdParty("Shop", "ana");

        String code = phone.shows().accounts().get(0).code().orElseThrow();

        assertThat(scene.world().thirdParties().checkCode("Shop", "ana", code)).isPresent();
    }

    @Test
    void codesAreThoseOfThePhonesOwnTime(SmallWorld scene) {
        Handset phone = scene.phone("phone", Platform.IOS);
        Enrolment shop = phone.addThirdParty("Shop", "ana");
        phone.phone().setClockSkew(Duration.ofDays(1));

        Instant tomorrow = scene.world().clock().instant().plus(Duration.ofDays(1));
        assertThat(phone.shows().accounts().get(0).code()).contains(shop.totp().code(tomorrow));
    }

    @Test
    void theSameSecretOnceMoreChangesNothingAndAnotherIsAddedBeside(SmallWorld scene) {
        Handset phone = scene.phone("phone", Platform.IOS);
        Enrolment first = phone.addThirdParty("Shop", "ana");

        Screen again = phone.scan(AccountKind.THIRD_PARTY, first.briefUri());
        assertThat(notices(again)).containsExactly(NoticeCode.ACCOUNT_EXISTS);
        assertThat(again.accounts()).hasSize(1);

        phone.addThirdParty("Shop", "ana");
        phone.addThirdParty("Other shop", "ana");
        assertThat(users(phone.shows())).containsExactly("Shop:ana", "Shop:ana", "Other shop:ana");
    }

    @ParameterizedTest
    @EnumSource(ProofChannel.class)
    void aPersonalAccountNeedsPasswordAndProof(ProofChannel channel, SmallWorld scene) {
        Handset phone = scene.phone("phone", Platform.IOS);
        phone.does(new Action.AddAccount(AccountKind.PERSONAL));

        Screen asked = phone.signIn("ANA@outlook.example");
        assertThat(asked.prompt().orElseThrow().channels()).containsExactly(ProofChannel.EMAIL, ProofChannel.PHONE);
        assertThat(scene.world().microsoft().credentials(SmallWorld.ANA)).isEmpty();
        Screen added = phone.prove(SmallWorld.ANA, channel);

        assertThat(users(added)).containsExactly("Microsoft:" + SmallWorld.ANA);
        String code = added.accounts().get(0).code().orElseThrow();
        assertThat(scene.world().microsoft().checkCode(SmallWorld.ANA, code).accepted())
                .isTrue();
    }

    @Test
    void aWrongProofIsRefusedAndANewCodeMayBeHad(SmallWorld scene) {
        Handset phone = scene.phone("phone", Platform.IOS);
        phone.does(new Action.AddAccount(AccountKind.PERSONAL));
        phone.signIn(SmallWorld.ANA);
        phone.does(new Action.ChooseProof(ProofChannel.EMAIL));

        Screen refused = phone.does(new Action.EnterProof("000000x"));
        assertThat(notices(refused)).containsExactly(NoticeCode.PROOF_FAILED);
        assertThat(asksFor(refused, PromptFor.PROOF_CODE)).isTrue();
        phone.does(new Action.ChooseProof(ProofChannel.PHONE));
        Screen added = phone.does(new Action.EnterProof(phone.proofCode(SmallWorld.ANA, ProofChannel.PHONE)));
        assertThat(users(added)).containsExactly("Microsoft:" + SmallWorld.ANA);
    }

    @Test
    void aProofCodeThatIsTooOldIsSaidToBe(SmallWorld scene) {
        Handset phone = scene.phone("phone", Platform.IOS);
        phone.does(new Action.AddAccount(AccountKind.PERSONAL));
        phone.signIn(SmallWorld.ANA);
        phone.does(new Action.ChooseProof(ProofChannel.EMAIL));
        scene.world().clock().advance(Duration.ofSeconds(601));
        Screen late = phone.does(new Action.EnterProof(phone.proofCode(SmallWorld.ANA, ProofChannel.EMAIL)));
        assertThat(notices(late)).containsExactly(NoticeCode.PROOF_EXPIRED);
        assertThat(asksFor(late, PromptFor.PROOF_CODE)).isTrue();

        scene.world().clock().advance(Duration.ofHours(1));
        Screen tooLate = phone.does(new Action.ChooseProof(ProofChannel.EMAIL));
        assertThat(notices(tooLate)).containsExactly(NoticeCode.PROOF_EXPIRED);
        assertThat(asksFor(tooLate, PromptFor.SIGN_IN)).isTrue();

        phone.signIn(SmallWorld.ANA);
        assertThat(users(phone.prove(SmallWorld.ANA, ProofChannel.EMAIL)))
                .containsExactly("Microsoft:" + SmallWorld.ANA);
    }

    @Test
    void anAccountWithoutAnyProofIsNotAdded(SmallWorld scene) {
        Handset phone = scene.phone("phone", Platform.IOS);
        scene.world().microsoft().removeProofs(SmallWorld.ANA);
        phone.does(new Action.AddAccount(AccountKind.PERSONAL));

        assertThat(notices(phone.signIn(SmallWorld.ANA))).containsExactly(NoticeCode.PROOF_FAILED);
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aWorkAccountComesWithItsQrCodeOnce(Platform platform, SmallWorld scene) {
        Handset phone = scene.phone("phone", platform);
        Activation activation = phone.contosoCode();

        Screen added = phone.scan(AccountKind.WORK_OR_SCHOOL, activation.uri());
        assertThat(users(added)).containsExactly("Contoso:" + SmallWorld.ANA_AT_WORK);

        Screen used = phone.scan(AccountKind.WORK_OR_SCHOOL, activation.uri());
        assertThat(notices(used)).containsExactly(NoticeCode.QR_USED);
        assertThat(asksFor(used, PromptFor.QR_CODE)).isTrue();

        Activation late = phone.contosoCode();
        scene.world().tenants().tenant("contoso").expire(late);
        assertThat(notices(phone.scan(AccountKind.WORK_OR_SCHOOL, late.uri()))).containsExactly(NoticeCode.QR_EXPIRED);

        String id = added.accounts().get(0).id();
        assertThat(phone.addWork().accounts()).extracting(Screen.Account::id).containsExactly(id);
    }

    @Test
    void codesOfTheWrongSortAreInvalid(SmallWorld scene) {
        Handset phone = scene.phone("phone", Platform.IOS);
        String activation = phone.contosoCode().uri();
        String otpauth = scene.world().thirdParties().enrol("Shop", "ana").uri();

        assertThat(notices(phone.scan(AccountKind.THIRD_PARTY, activation))).containsExactly(NoticeCode.QR_INVALID);
        assertThat(notices(phone.scan(AccountKind.WORK_OR_SCHOOL, otpauth))).containsExactly(NoticeCode.QR_INVALID);
        assertThat(notices(phone.scan(AccountKind.THIRD_PARTY, "otpauth://hotp/x?secret=GEZDGNBV&counter=1")))
                .containsExactly(NoticeCode.QR_INVALID);

        phone.phone().camera().showQrCodes(activation, otpauth);
        assertThat(users(phone.does(new Action.ScanQr())))
                .as("the first it can use")
                .containsExactly("Shop:ana");
    }

    @Test
    void theCameraIsAskedForAtTheFirstScanAndNotBefore(SmallWorld scene) {
        Handset phone = scene.phone("phone", Platform.IOS);
        phone.does(new Action.AddAccount(AccountKind.THIRD_PARTY));
        assertThat(phone.phone().permissions().camera()).isEqualTo(CameraPermission.NOT_ASKED);

        Screen nothing = phone.does(new Action.ScanQr());
        assertThat(phone.phone().permissions().camera()).isEqualTo(CameraPermission.GRANTED);
        assertThat(notices(nothing)).containsExactly(NoticeCode.NOTHING_TO_SCAN);
        assertThat(asksFor(nothing, PromptFor.QR_CODE)).isTrue();
    }

    @Test
    void withoutTheCameraTheDetailsAreTyped(SmallWorld scene) {
        Handset phone = scene.phone("phone", Platform.ANDROID);
        phone.phone().permissions().willAnswerCameraDialog(false);
        Activation activation = phone.contosoCode();

        Screen denied = phone.scan(AccountKind.WORK_OR_SCHOOL, activation.uri());
        assertThat(notices(denied)).containsExactly(NoticeCode.CAMERA_DENIED);
        assertThat(asksFor(denied, PromptFor.QR_CODE)).isTrue();
        Screen typed = phone.does(Action.EnterDetails.codeAndUrl(activation.code(), activation.url()));
        assertThat(users(typed)).containsExactly("Contoso:" + SmallWorld.ANA_AT_WORK);

        phone.does(new Action.AddAccount(AccountKind.THIRD_PARTY));
        String uri = scene.world().thirdParties().enrol("Shop", "ana").uri();
        assertThat(users(phone.does(Action.EnterDetails.uri(uri)))).contains("Shop:ana");
    }

    @Test
    void whatDoesNotFitTheScreenIsRefusedAndChangesNothing(SmallWorld scene) {
        Handset phone = scene.phone("phone", Platform.IOS);
        phone.addThirdParty("Shop", "ana");
        String id = phone.shows().accounts().get(0).id();
        Screen asked = phone.does(new Action.AddAccount(AccountKind.WORK_OR_SCHOOL));

        for (Action action : new Action[] {
            new Action.Confirm(),
            new Action.SignIn("ana", "x"),
            new Action.OpenAccount(id),
            new Action.TurnOffBackup(),
            new Action.DeleteBackup(),
            new Action.SignInToRecover(id),
            new Action.ScanQrToRecover(id),
            new Action.RemoveAccount("nobody"),
            new Action.MoveAccount(id, 1),
            new Action.ApproveSignIn("none")
        }) {
            assertThatThrownBy(() -> phone.does(action)).as(action.toString()).isInstanceOf(ActionRefused.class);
        }
        assertThat(phone.shows()).isEqualTo(asked);
    }

    @Test
    void aRestartKeepsTheAccountsAndLosesTheQuestion(SmallWorld scene) {
        Handset phone = scene.phone("phone", Platform.IOS);
        phone.addThirdParty("Shop", "ana");
        Screen before = phone.does(new Action.AddAccount(AccountKind.PERSONAL));

        Screen after = phone.app().restart();

        assertThat(after.prompt()).isEmpty();
        assertThat(after.path()).isEmpty();
        assertThat(after.accounts()).isEqualTo(before.accounts());
    }

    @Test
    void aReinstalledAppKnowsNothing(SmallWorld scene) {
        Handset phone = scene.phone("phone", Platform.IOS);
        phone.addThirdParty("Shop", "ana");
        assertThatThrownBy(() -> scene.implementation().install(phone.phone().environment()))
                .isInstanceOf(IllegalStateException.class);
        phone.app().uninstall();

        assertThat(scene.implementation()
                        .install(phone.phone().environment())
                        .screen()
                        .accounts())
                .isEmpty();
    }
}
