package dev.lifeboat.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Recorder;
import dev.lifeboat.observation.Redactor;
import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.secret.Secret;
import dev.lifeboat.simulator.secret.SecretKind;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.View;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandsetTest {

    private static final String PASSWORD = "correct-horse-battery";

    private final World world = new World("w", Seed.of(1), URI.create("http://127.0.0.1:4711/w"));
    private final Recorder recorder = new Recorder(world.clock());
    private InProcessDriver driver;

    HandsetTest() {
        world.secrets().add(Secret.text("ana.password", SecretKind.PASSWORD, PASSWORD));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void everyFreeTextOfAScreenIsRedacted() {
        Handset handset = handset(HandsetTest::blabbing);

        Answer answer = handset.perform(new Action.BeginRecovery());

        Screen screen = answer.screen().orElseThrow();
        assertThat(screen.toString()).doesNotContain(PASSWORD);
        assertThat(screen.accounts().get(0).username()).isEqualTo("⟨ana.password⟩");
        assertThat(screen.accounts().get(0).issuer()).isEqualTo("⟨ana.password⟩");
        assertThat(screen.offers().get(0).label()).isEqualTo("⟨ana.password⟩");
        assertThat(screen.backup().recoveryAccount()).contains("⟨ana.password⟩");
        assertThat(screen.notices().get(0).text()).isEqualTo("⟨ana.password⟩");
        assertThat(screen.requests().get(0).text()).isEqualTo("⟨ana.password⟩");
        assertThat(screen.path().get(0).label()).isEqualTo("⟨ana.password⟩");
        assertThat(recorder.history().toString()).doesNotContain(PASSWORD);
    }

    @Test
    void anAppIsToldItsOwnIdsThoughTheirSecretsAreNotRecorded() {
        List<Action> heard = new ArrayList<>();
        driver = new InProcessDriver(new SomeImplementation(environment -> new SomeApp(action -> {
            heard.add(action);
            return withIds();
        })));
        Handset handset = onAPhone();
        handset.install();
        Screen screen = handset.perform(new Action.BeginRecovery()).screen().orElseThrow();

        assertThat(screen.accounts())
                .extracting(Screen.Account::id)
                .containsExactly("of ⟨ana.password⟩", "of ⟨ana.password⟩'");
        assertThat(screen.offers().get(0).account()).contains("of ⟨ana.password⟩'");
        assertThat(screen.notices().get(0).account()).contains("of ⟨ana.password⟩");
        assertThat(screen.notices().get(0).code()).isEqualTo(new NoticeCode("⟨ana.password⟩-kept"));
        assertThat(screen.requests().get(0).id()).isEqualTo("⟨ana.password⟩");

        handset.perform(new Action.OpenAccount("of ⟨ana.password⟩'"));
        handset.perform(new Action.MoveAccount("of ⟨ana.password⟩", 1));
        handset.perform(new Action.DenySignIn("⟨ana.password⟩"));
        assertThat(heard.subList(1, 4))
                .containsExactly(
                        new Action.OpenAccount("of " + encoded()),
                        new Action.MoveAccount("of " + PASSWORD, 1),
                        new Action.DenySignIn(PASSWORD));
        assertThat(recorder.history().toString()).doesNotContain(PASSWORD, encoded());
    }

    private static String encoded() {
        return Base64.getEncoder().encodeToString(PASSWORD.getBytes(StandardCharsets.UTF_8));
    }

    private static Screen withIds() {
        return new Screen(
                View.ACCOUNTS,
                List.of(account("of " + PASSWORD), account("of " + encoded())),
                List.of(new Screen.Offer(
                        ActionName.OPEN_ACCOUNT, Optional.of("of " + encoded()), "More", Place.BESIDE_ACCOUNT)),
                Optional.empty(),
                Screen.Backup.OFF,
                List.of(new Screen.Notice(new NoticeCode(PASSWORD + "-kept"), Optional.of("of " + PASSWORD), "A note")),
                List.of(new Screen.SignInRequest(PASSWORD, "of " + PASSWORD, "Who signs in?")),
                List.of(),
                false);
    }

    private static Screen.Account account(String id) {
        return new Screen.Account(
                id, AccountKind.THIRD_PARTY, "Harbour", "ana", AccountState.READY, false, Optional.empty());
    }

    @Test
    void whatThePersonTypedIsRedactedInTheHistoryButNotForTheApp() {
        List<Action> heard = new ArrayList<>();
        driver = new InProcessDriver(new SomeImplementation(environment -> new SomeApp(action -> {
            heard.add(action);
            return SomeApp.SCREEN;
        })));
        Handset handset = onAPhone();
        handset.install();

        handset.perform(new Action.SignIn("ana", PASSWORD));
        assertThat(heard).containsExactly(new Action.SignIn("ana", PASSWORD));
        handset.perform(new Action.EnterProof(PASSWORD));
        handset.perform(Action.EnterDetails.uri("otpauth://totp/x?secret=" + PASSWORD));
        handset.perform(Action.EnterDetails.codeAndUrl(PASSWORD, "https://x.invalid/" + PASSWORD));

        List<Action> recorded = recorder.history()
                .all(Observation.ActionTaken.class)
                .map(Observation.ActionTaken::action)
                .toList();
        assertThat(recorded)
                .containsExactly(
                        new Action.SignIn("ana", "⟨ana.password⟩"),
                        new Action.EnterProof("⟨ana.password⟩"),
                        Action.EnterDetails.uri("otpauth://totp/x?secret=⟨ana.password⟩"),
                        Action.EnterDetails.codeAndUrl("⟨ana.password⟩", "https://x.invalid/⟨ana.password⟩"));
    }

    @Test
    void whatTheAppSaysOfItsTroubleHoldsNoSecretAndNothingThatDiffersFromRunToRun() {
        Handset handset = handset(() -> {
            throw new IllegalStateException(
                    "POST http://127.0.0.1:4711/w/p1/net/microsoft with " + PASSWORD + " to 127.0.0.1:4711 failed");
        });
        assertThat(handset.perform(new Action.BeginRecovery()))
                .isEqualTo(
                        new Answer.Broken("it threw java.lang.IllegalStateException: POST {environment}/net/microsoft"
                                + " with ⟨ana.password⟩ to {gateway} failed"));

        handset = handset(() -> {
            throw ActionRefused.doesNotFit("not with " + PASSWORD);
        });
        assertThat(handset.perform(new Action.BeginRecovery()))
                .isEqualTo(new Answer.Refused(ActionRefused.Reason.DOES_NOT_FIT, "not with ⟨ana.password⟩"));
    }

    @Test
    void aLongStoryIsCutShort() {
        Handset handset = handset(() -> {
            throw new IllegalStateException("a".repeat(1_000_000));
        });
        assertThat(handset.perform(new Action.BeginRecovery()))
                .isInstanceOfSatisfying(
                        Answer.Broken.class,
                        broken -> assertThat(broken.what()).hasSize(501).endsWith("aaa…"));
    }

    @Test
    void whatIsDoneIsRecordedInOrder() {
        Handset handset = handset(() -> SomeApp.SCREEN);
        handset.look();
        handset.restart();
        handset.uninstall();

        assertThat(recorder.history().entries())
                .extracting(Observation.Entry::observation)
                .containsExactly(
                        new Observation.AppStarted("p1", Observation.Start.INSTALLED, new Answer.Shown(SomeApp.SCREEN)),
                        new Observation.ScreenRead("p1", new Answer.Shown(SomeApp.SCREEN)),
                        new Observation.AppStarted("p1", Observation.Start.RESTARTED, new Answer.Shown(SomeApp.SCREEN)),
                        new Observation.AppRemoved("p1"));
        assertThat(handset.look()).isInstanceOf(Answer.Broken.class);
    }

    private Handset handset(Supplier<Screen> answer) {
        if (driver != null) {
            driver.close();
        }
        driver = new InProcessDriver(new SomeImplementation(environment -> new SomeApp(action -> answer.get())));
        Handset handset = onAPhone();
        handset.install();
        return handset;
    }

    private Handset onAPhone() {
        return new Handset(
                world.phone("p1").orElseGet(() -> world.addPhone("p1", Platform.IOS)),
                driver,
                recorder,
                new Redactor(world.secrets()));
    }

    private static Screen blabbing() {
        return new Screen(
                View.ACCOUNTS,
                List.of(new Screen.Account(
                        "a1",
                        AccountKind.THIRD_PARTY,
                        PASSWORD,
                        PASSWORD,
                        AccountState.READY,
                        false,
                        Optional.of("123456"))),
                List.of(new Screen.Offer(ActionName.BEGIN_RECOVERY, Optional.empty(), PASSWORD, Place.BOTTOM)),
                Optional.empty(),
                new Screen.Backup(true, Optional.empty(), Optional.of(PASSWORD), Optional.empty()),
                List.of(new Screen.Notice(NoticeCode.RECOVERED, Optional.empty(), PASSWORD)),
                List.of(new Screen.SignInRequest("r1", "a1", PASSWORD)),
                List.of(new Screen.PathStep(PathElement.OTHER, PASSWORD)),
                false);
    }
}
