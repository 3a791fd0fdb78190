package dev.lifeboat.reference;

import static dev.lifeboat.reference.Handset.asksFor;
import static dev.lifeboat.reference.Handset.notices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.simulator.gateway.FaultRule;
import dev.lifeboat.simulator.gateway.LostAcknowledgement;
import dev.lifeboat.simulator.identity.Activation;
import dev.lifeboat.simulator.identity.Credential;
import dev.lifeboat.simulator.identity.NewPersonalAccount;
import dev.lifeboat.simulator.identity.SignInRequest;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.spi.Screen;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(WithWorld.class)
class VerificationTest {

    /** A new phone that has recovered Ana's personal account, then the one at work. */
    private static Handset recovered(SmallWorld scene, Handset old, Platform platform) {
        old.addPersonal(SmallWorld.ANA);
        old.addWork();
        old.turnOnBackup();
        Handset fresh = scene.phone("new", platform);
        fresh.recover();
        return fresh;
    }

    private static String id(Handset phone, int position) {
        return phone.shows().accounts().get(position).id();
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aPersonalAccountIsProvenByPasswordAndThenTheMail(Platform platform, SmallWorld scene) {
        Handset old = scene.phone("old", platform);
        Handset fresh = recovered(scene, old, platform);
        String account = id(fresh, 0);

        assertThat(fresh.does(new Action.OpenAccount(account)).path())
                .extracting(Screen.PathStep::element)
                .containsExactly(PathElement.ACCOUNTS, PathElement.ACCOUNT, PathElement.ACCOUNT_MENU);
        Screen asked = fresh.does(new Action.SignInToRecover(account));
        assertThat(asked.prompt().orElseThrow().why()).isEqualTo(PromptReason.RECOVER_ACCOUNT);
        assertThat(asked.prompt().orElseThrow().account()).contains(account);
        assertThat(asked.path())
                .extracting(Screen.PathStep::element)
                .endsWith(PathElement.ACCOUNT_MENU, PathElement.SIGN_IN_TO_RECOVER);
        Screen other = fresh.signIn(SmallWorld.BEN);
        assertThat(notices(other)).contains(NoticeCode.WRONG_ACCOUNT);
        assertThat(asksFor(other, PromptFor.SIGN_IN)).isTrue();
        fresh.signIn(SmallWorld.ANA);
        Screen proven = fresh.prove(SmallWorld.ANA, ProofChannel.PHONE);

        assertThat(proven.accounts())
                .extracting(Screen.Account::state)
                .containsExactly(AccountState.READY, AccountState.NEEDS_VERIFICATION);
        List<Credential> credentials = scene.world().microsoft().credentials(SmallWorld.ANA);
        assertThat(credentials).extracting(Credential::deviceName).containsExactly("old", "new");
        assertThat(credentials.get(0).publicKey())
                .isNotEqualTo(credentials.get(1).publicKey());
        assertAttributed(scene, old, credentials.get(0));
        assertAttributed(scene, fresh, credentials.get(1));
    }

    private static void assertAttributed(SmallWorld scene, Handset phone, Credential credential) {
        String code = phone.shows().accounts().get(0).code().orElseThrow();
        assertThat(scene.world().microsoft().checkCode(SmallWorld.ANA, code).by())
                .contains(credential);
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aWorkAccountIsProvenByItsOwnQrCode(Platform platform, SmallWorld scene) {
        Handset fresh = recovered(scene, scene.phone("old", platform), platform);
        String account = id(fresh, 1);
        assertThatThrownBy(() -> fresh.does(new Action.ScanQrToRecover(account)))
                .isInstanceOf(ActionRefused.class);
        fresh.does(new Action.OpenAccount(account));
        assertThatThrownBy(() -> fresh.does(new Action.SignInToRecover(account)))
                .isInstanceOf(ActionRefused.class);
        fresh.does(new Action.ScanQrToRecover(account));

        Activation foreign = scene.world().tenants().tenant("fabrikam").issueActivation(SmallWorld.ANA_AT_WORK);
        fresh.phone().camera().showQrCodes(foreign.uri());
        assertThat(notices(fresh.does(new Action.ScanQr()))).contains(NoticeCode.WRONG_ACCOUNT);
        assertThat(scene.traffic())
                .as("R15: the other organisation hears nothing")
                .noneMatch(exchange -> exchange.request().path().contains("fabrikam"));

        fresh.phone().camera().showQrCodes(fresh.contosoCode().uri());
        Screen proven = fresh.does(new Action.ScanQr());
        assertThat(proven.accounts().get(1).state()).isEqualTo(AccountState.READY);
        String code = proven.accounts().get(1).code().orElseThrow();
        assertThat(scene.world()
                        .tenants()
                        .tenant("contoso")
                        .checkCode(SmallWorld.ANA_AT_WORK, code)
                        .accepted())
                .isTrue();
    }

    @Test
    void aCodeOnlyPersonalAccountComesBackReady(SmallWorld scene) {
        String simple = "simple@outlook.example";
        scene.world()
                .microsoft()
                .create(NewPersonalAccount.of(simple, SmallWorld.PASSWORD)
                        .withEmail("other@mail.example")
                        .codeOnly());
        Handset old = scene.phone("old", Platform.IOS);
        old.addPersonal(simple);
        old.turnOnBackup();

        Screen recovered = scene.phone("new", Platform.IOS).recover();

        assertThat(recovered.accounts().get(0).state()).isEqualTo(AccountState.READY);
        String code = recovered.accounts().get(0).code().orElseThrow();
        assertThat(scene.world().microsoft().checkCode(simple, code).accepted()).isTrue();
    }

    @Test
    void waitingForProofSurvivesRestartsAndCancelling(SmallWorld scene) {
        Handset fresh = recovered(scene, scene.phone("old", Platform.IOS), Platform.IOS);
        String account = id(fresh, 0);
        fresh.does(new Action.OpenAccount(account));
        fresh.does(new Action.SignInToRecover(account));
        fresh.does(new Action.Cancel());
        Screen restarted = fresh.app().restart();
        assertThat(notices(restarted)).containsExactly(NoticeCode.VERIFICATION_NEEDED, NoticeCode.VERIFICATION_NEEDED);

        fresh.does(new Action.OpenAccount(account));
        fresh.does(new Action.SignInToRecover(account));
        fresh.signIn(SmallWorld.ANA);
        assertThat(fresh.prove(SmallWorld.ANA, ProofChannel.EMAIL)
                        .accounts()
                        .get(0)
                        .state())
                .isEqualTo(AccountState.READY);
    }

    @Test
    void aLostAcknowledgementLeavesOneCredential(SmallWorld scene) {
        Handset phone = scene.phone("old", Platform.IOS);
        String qrCode = phone.contosoCode().uri();
        Cut.of(FaultRule.of(new LostAcknowledgement()).atOperation("work", "activate"), scene)
                .during(() -> phone.scan(AccountKind.WORK_OR_SCHOOL, qrCode));
        assertThat(notices(phone.shows())).containsExactly(NoticeCode.OFFLINE);

        Screen again = phone.does(new Action.ScanQr());

        assertThat(again.accounts()).hasSize(1);
        assertThat(scene.world().tenants().tenant("contoso").credentials(SmallWorld.ANA_AT_WORK))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void signInRequestsAreAnsweredWithTheKeyOfThisPhone(Platform platform, SmallWorld scene) {
        Handset phone = scene.phone("old", platform);
        phone.addPersonal(SmallWorld.ANA);
        phone.addWork();
        SignInRequest personal = scene.world().microsoft().askForSignIn(SmallWorld.ANA);
        SignInRequest work = scene.world().tenants().tenant("contoso").askForSignIn(SmallWorld.ANA_AT_WORK);

        assertThat(phone.shows().requests())
                .extracting(Screen.SignInRequest::id)
                .containsExactly(personal.id(), work.id());
        phone.does(new Action.ApproveSignIn(personal.id()));
        Screen denied = phone.does(new Action.DenySignIn(work.id()));

        assertThat(denied.requests()).isEmpty();
        assertThat(personal.outcome().state()).isEqualTo(SignInRequest.State.APPROVED);
        assertThat(work.outcome().state()).isEqualTo(SignInRequest.State.DENIED);
    }

    @Test
    void aRequestThatIsGoneIsSaidToBeGone(SmallWorld scene) {
        Handset old = scene.phone("old", Platform.IOS);
        Handset other = scene.phone("other", Platform.IOS);
        old.addPersonal(SmallWorld.ANA);
        other.addPersonal(SmallWorld.ANA);
        SignInRequest request = scene.world().microsoft().askForSignIn(SmallWorld.ANA);
        old.shows();
        other.shows();
        old.does(new Action.ApproveSignIn(request.id()));

        Screen late = other.does(new Action.DenySignIn(request.id()));

        assertThat(late.requests()).isEmpty();
        assertThat(late.notices()).hasSize(1);
        assertThat(request.outcome().state()).isEqualTo(SignInRequest.State.APPROVED);
    }
}
