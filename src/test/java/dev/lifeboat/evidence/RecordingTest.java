package dev.lifeboat.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.evidence.Recording.Asked;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Recorder;
import dev.lifeboat.simulator.time.SimulatedClock;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.Store;
import dev.lifeboat.spi.View;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {

    private static final URI WORLD = URI.create("http://127.0.0.1:4711/w12");
    private static final String EXAMPLE = "a/one@ios";

    @TempDir
    private Path folder;

    private Recording recorded(Observation... observations) {
        try (EvidenceFile file = new EvidenceFile(folder, EXAMPLE, WORLD)) {
            Recorder recorder = new Recorder(new SimulatedClock(), file);
            for (Observation observation : observations) {
                recorder.record(observation);
            }
        }
        return Recording.of(folder.resolve(EvidenceFile.name(EXAMPLE)));
    }

    private static Screen screen(List<Screen.Account> accounts) {
        return new Screen(
                View.PROMPT,
                accounts,
                List.of(new Screen.Offer(ActionName.CANCEL, Optional.of("1"), "Cancel", Place.TOP)),
                Optional.of(new Screen.Prompt(
                        PromptFor.PROOF_CHANNEL, PromptReason.RECOVERY, List.of(ProofChannel.EMAIL), Optional.empty())),
                new Screen.Backup(
                        true, Optional.of(Store.ICLOUD), Optional.of("ana"), Optional.of(Instant.EPOCH.plusNanos(1))),
                List.of(new Screen.Notice(new NoticeCode("of-my-own"), Optional.empty(), "ä \u0000 \"'\n")),
                List.of(new Screen.SignInRequest("r", "1", "?")),
                List.of(new Screen.PathStep(PathElement.OTHER, "")),
                true);
    }

    private static Screen.Account account(int number) {
        return new Screen.Account(
                "id" + number, AccountKind.THIRD_PARTY, "", "ana", AccountState.READY, false, Optional.of("" + number));
    }

    @Test
    void everyAnswerAndActionIsReadAsItWasWritten() {
        List<Answer> answers = List.of(
                new Answer.Shown(screen(List.of(account(1)))),
                new Answer.Refused(ActionRefused.Reason.DOES_NOT_FIT, "no"),
                new Answer.Broken("it threw"));
        List<Action> actions = List.of(
                new Action.AddAccount(AccountKind.PERSONAL),
                Action.EnterDetails.uri("otpauth://totp/x"),
                Action.EnterDetails.codeAndUrl("1", "u"),
                new Action.ScanQr(),
                new Action.SignIn("ana", "⟨ana.password⟩"),
                new Action.ChooseProof(ProofChannel.PHONE),
                new Action.EnterProof("1"),
                new Action.Confirm(),
                new Action.MoveAccount("1", 3),
                new Action.ApproveSignIn("r"));
        List<Observation> told = new ArrayList<>();
        actions.forEach(
                action -> answers.forEach(answer -> told.add(new Observation.ActionTaken("p1", action, answer))));

        List<Recording.Turn> turns = recorded(told.toArray(Observation[]::new)).turns();

        assertThat(turns).hasSize(30).allMatch(turn -> turn.asked() == Asked.ACTION);
        assertThat(turns)
                .extracting(turn -> (Observation) new Observation.ActionTaken(
                        turn.phone(), turn.action().orElseThrow(), turn.answer().orElseThrow()))
                .isEqualTo(told);
    }

    @Test
    void aLongListIsWrittenOnlyAsFarAsItIsNew() throws IOException {
        List<Screen> screens = new ArrayList<>();
        List<Screen.Account> accounts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            // At the end, in the middle, and one taken away again.
            accounts.add(i % 2 == 0 ? accounts.size() : accounts.size() / 2, account(i));
            screens.add(screen(accounts));
            if (i % 10 == 9) {
                accounts.remove(3);
                screens.add(screen(accounts));
            }
        }

        Recording recording = recorded(screens.stream()
                .map(screen -> new Observation.ScreenRead("p1", new Answer.Shown(screen)))
                .toArray(Observation[]::new));

        assertThat(recording.turns())
                .extracting(turn -> turn.answer().orElseThrow().screen().orElseThrow())
                .isEqualTo(screens);
        assertThat(Files.size(folder.resolve(EvidenceFile.name(EXAMPLE)))).isLessThan(100_000);
    }

    @Test
    void requestsBelongToTheAnswerThatFollowsAndSayNothingOfThisMachine() {
        Observation.Exchanged exchanged = new Observation.Exchanged(
                "p1",
                Optional.of("os"),
                Optional.empty(),
                "GET",
                "/os/clock",
                Map.of("Host", "127.0.0.1:4711"),
                "",
                200,
                "{\"environment\":\"" + WORLD + "/p1\"}",
                true,
                Optional.empty());

        Recording recording = recorded(
                new Observation.AppStarted("p1", Observation.Start.INSTALLED, new Answer.Broken("")),
                exchanged,
                exchanged,
                new Observation.AppStarted("p1", Observation.Start.RESTARTED, new Answer.Broken("")),
                new Observation.AppRemoved("p1"));

        assertThat(recording.turns())
                .extracting(Recording.Turn::asked)
                .containsExactly(Asked.INSTALL, Asked.RESTART, Asked.REMOVE);
        assertThat(recording.turns()).extracting(turn -> turn.requests().size()).containsExactly(0, 2, 0);
        assertThat(recording.lines().toString())
                .contains("{world}/p1", "\"Host\":\"{gateway}\"")
                .doesNotContain("4711");
    }

    @Test
    void evidenceThatIsNotAsItWasWrittenIsNamed() throws IOException {
        recorded(new Observation.AppRemoved("p1"), new Observation.AppRemoved("p1"));
        Path file = folder.resolve(EvidenceFile.name(EXAMPLE));
        Files.writeString(file, Files.readString(file).replaceFirst("\"n\":1", "\"n\":"));

        assertThatThrownBy(() -> Recording.of(file))
                .isInstanceOf(EvidenceDamaged.class)
                .hasMessageContaining("Line 1 of '" + file);
        assertThatThrownBy(() -> Recording.of(folder.resolve("absent"))).isInstanceOf(EvidenceDamaged.class);
    }
}
