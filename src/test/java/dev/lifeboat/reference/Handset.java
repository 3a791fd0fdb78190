package dev.lifeboat.reference;

import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.simulator.identity.Activation;
import dev.lifeboat.simulator.identity.Channel;
import dev.lifeboat.simulator.identity.Enrolment;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.Optional;

/** A phone with the app on it, in the hands of a person who knows what to press. */
record Handset(SmallWorld scene, Phone phone, RunningApp app) {

    Screen does(Action action) {
        return app.perform(action);
    }

    Screen shows() {
        return app.screen();
    }

    Enrolment addThirdParty(String issuer, String username) {
        Enrolment enrolment = scene.world().thirdParties().enrol(issuer, username);
        scan(AccountKind.THIRD_PARTY, enrolment.uri());
        return enrolment;
    }

    Screen scan(AccountKind kind, String qrCode) {
        does(new Action.AddAccount(kind));
        phone.camera().showQrCodes(qrCode);
        return does(new Action.ScanQr());
    }

    Screen addWork() {
        return scan(AccountKind.WORK_OR_SCHOOL, contosoCode().uri());
    }

    Activation contosoCode() {
        return scene.world().tenants().tenant("contoso").issueActivation(SmallWorld.ANA_AT_WORK);
    }

    Screen addPersonal(String username) {
        does(new Action.AddAccount(AccountKind.PERSONAL));
        signIn(username);
        return prove(username, ProofChannel.EMAIL);
    }

    Screen signIn(String username) {
        return does(new Action.SignIn(username, SmallWorld.PASSWORD));
    }

    Screen prove(String username, ProofChannel channel) {
        does(new Action.ChooseProof(channel));
        return does(new Action.EnterProof(proofCode(username, channel)));
    }

    String proofCode(String username, ProofChannel channel) {
        return scene.world()
                .mailbox()
                .latest(username, Channel.valueOf(channel.name()))
                .orElseThrow()
                .code();
    }

    Screen turnOnBackup() {
        return turnOnBackup(SmallWorld.ANA);
    }

    Screen turnOnBackup(String username) {
        Screen screen = does(new Action.TurnOnBackup());
        return asksFor(screen, PromptFor.SIGN_IN) ? signIn(username) : screen;
    }

    Screen recover() {
        return recover(SmallWorld.ANA);
    }

    Screen recover(String username) {
        Screen screen = does(new Action.BeginRecovery());
        return asksFor(screen, PromptFor.SIGN_IN) ? signIn(username) : screen;
    }

    static boolean asksFor(Screen screen, PromptFor question) {
        return screen.prompt().map(Screen.Prompt::asksFor).equals(Optional.of(question));
    }

    static List<NoticeCode> notices(Screen screen) {
        return screen.notices().stream().map(Screen.Notice::code).toList();
    }

    static List<String> users(Screen screen) {
        return screen.accounts().stream()
                .map(account -> account.issuer() + ":" + account.username())
                .toList();
    }
}
