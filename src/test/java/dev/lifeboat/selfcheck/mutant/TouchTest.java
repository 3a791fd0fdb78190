package dev.lifeboat.selfcheck.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.Start;
import dev.lifeboat.observation.Recorder;
import dev.lifeboat.simulator.device.DeviceProfile;
import dev.lifeboat.simulator.time.SimulatedClock;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.Store;
import dev.lifeboat.spi.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A touch that is there in one trace is not in the trace that lacks the one thing. */
class TouchTest {

    private static final Screen.Account HARBOUR = account(AccountKind.THIRD_PARTY, "Harbour", "ana");
    private static final Screen.Account CONTOSO = account(AccountKind.WORK_OR_SCHOOL, "Contoso", "ana");
    private static final Screen NOTHING = screen();

    @Test
    void itHoldsForThePlatformOfAnyPhone() {
        Trace both = trace(bought("p1", Platform.IOS), bought("p2", Platform.ANDROID));

        assertThat(Touch.on(Platform.ANDROID).in(both)).isTrue();
        assertThat(Touch.on(Platform.ANDROID).in(trace(bought("p1", Platform.IOS))))
                .isFalse();
    }

    @Test
    void twoActionsAreInTurnOnOnePhoneAndInThisOrderOnly() {
        Touch touch = Touch.inTurn(ActionName.TURN_ON_BACKUP, ActionName.ADD_ACCOUNT);
        Action on = new Action.TurnOnBackup();
        Action add = new Action.AddAccount(AccountKind.THIRD_PARTY);

        assertThat(touch.in(trace(does("p1", on), does("p1", new Action.Cancel()), does("p1", add))))
                .isTrue();
        assertThat(touch.in(trace(does("p1", add), does("p1", on)))).isFalse();
        assertThat(touch.in(trace(does("p1", on), does("p2", add)))).isFalse();
        assertThat(Touch.inTurn(ActionName.TURN_ON_BACKUP, ActionName.TURN_ON_BACKUP)
                        .in(trace(does("p1", on))))
                .isFalse();
    }

    @Test
    void requestsAreTakenWithTheirAnswersAndCounted() {
        Trace trace = trace(answered("net/work/contoso/activate/1", 201, ""), answered("os/clock", 500, ""));

        assertThat(Touch.exchanging(exchange -> exchange.status() == 500).in(trace))
                .isTrue();
        assertThat(Touch.exchanging(exchange -> exchange.status() == 400).in(trace))
                .isFalse();
        assertThat(Touch.exchanging(exchange -> exchange.status() > 200, 2).in(trace))
                .isTrue();
        assertThat(Touch.exchanging(exchange -> exchange.status() > 200, 3).in(trace))
                .isFalse();
        assertThat(Touch.calling("GET", "os/").in(trace)).isTrue();
        assertThat(Touch.calling("POST", "os/").in(trace)).isFalse();
    }

    @Test
    void anAccountComesThroughTheCameraOrTheKeyboard() {
        Touch touch = Touch.provisioning("digits=8");
        String address = "otpauth://totp/Harbour:ana?digits=8";

        assertThat(touch.in(trace(answered("os/camera/barcodes", 200, "[\"" + address + "\"]"))))
                .isTrue();
        assertThat(touch.in(trace(does("p1", Action.EnterDetails.uri(address)))))
                .isTrue();
        assertThat(touch.in(trace(
                        answered("net/harbour", 200, address),
                        does("p1", Action.EnterDetails.codeAndUrl("1", "2")),
                        does("p1", Action.EnterDetails.uri("otpauth://totp/Harbour:ana?digits=6")))))
                .isFalse();
    }

    @Test
    void whatIsSealedIsSeenByThoseWhoOpenIt() {
        Observation searched =
                new Observation.StoreSearched(Store.ICLOUD, "ana", 0, 0, 0, 0, 0, new TreeSet<>(), new TreeSet<>());

        assertThat(Touch.opening().in(trace(searched))).isTrue();
        assertThat(Touch.opening().in(trace(shows(NOTHING)))).isFalse();
    }

    @Test
    void accountsAreKnownTogetherThatNoScreenListsTogether() {
        Trace trace = trace(shows(screen(HARBOUR)), shows(screen(CONTOSO)), shows(screen(CONTOSO)));

        assertThat(trace.listed()).hasSize(2);
        assertThat(Touch.knowingTwo((one, other) -> one.username().equals(other.username()))
                        .in(trace))
                .isTrue();
        assertThat(Touch.knowingTwo((one, other) -> one.issuer().equals(other.issuer()))
                        .in(trace))
                .isFalse();
        assertThat(Touch.knowing(listed -> listed.size() > 2).in(trace)).isFalse();
    }

    @Test
    void anInstallationIsASecondOneOnTheSamePhoneOnly() {
        assertThat(Touch.reinstalling().in(trace(starts("p1", Start.INSTALLED), starts("p1", Start.INSTALLED))))
                .isTrue();
        assertThat(Touch.reinstalling().in(trace(starts("p1", Start.INSTALLED), starts("p2", Start.INSTALLED))))
                .isFalse();
        assertThat(Touch.reinstalling().in(trace(starts("p1", Start.INSTALLED), starts("p1", Start.RESTARTED))))
                .isFalse();
    }

    @Test
    void somethingHasToGoOnAfterTheAppWasRemoved() {
        Observation removed = new Observation.AppRemoved("p1");

        assertThat(Touch.outliving().in(trace(removed, starts("p2", Start.INSTALLED))))
                .isTrue();
        assertThat(Touch.outliving().in(trace(removed, does("p2", new Action.BeginRecovery()))))
                .isTrue();
        assertThat(Touch.outliving()
                        .in(trace(starts("p2", Start.INSTALLED), removed, new Observation.AppRemoved("p2"))))
                .isFalse();
    }

    private static Trace trace(Observation... observations) {
        Recorder recorder = new Recorder(new SimulatedClock());
        Stream.of(observations).forEach(recorder::record);
        return new Trace(recorder.history());
    }

    private static Observation bought(String phone, Platform platform) {
        return new Observation.PhoneBought(phone, phone, new DeviceProfile(platform, "1", "Model", "Phone", "May I?"));
    }

    private static Observation does(String phone, Action action) {
        return new Observation.ActionTaken(phone, action, new Answer.Shown(NOTHING));
    }

    private static Observation starts(String phone, Start start) {
        return new Observation.AppStarted(phone, start, new Answer.Shown(NOTHING));
    }

    private static Observation shows(Screen screen) {
        return new Observation.ScreenRead("p1", new Answer.Shown(screen));
    }

    private static Observation answered(String target, int status, String body) {
        return new Observation.Exchanged(
                "p1",
                Optional.empty(),
                Optional.empty(),
                "GET",
                "/" + target,
                Map.of(),
                "",
                status,
                body,
                true,
                Optional.empty());
    }

    private static Screen.Account account(AccountKind kind, String issuer, String username) {
        return new Screen.Account(issuer, kind, issuer, username, AccountState.READY, false, Optional.empty());
    }

    private static Screen screen(Screen.Account... accounts) {
        return new Screen(
                View.ACCOUNTS,
                List.of(accounts),
                List.of(),
                Optional.empty(),
                Screen.Backup.OFF,
                List.of(),
                List.of(),
                List.of(),
                false);
    }
}
