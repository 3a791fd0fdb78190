package dev.lifeboat.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.observation.Observation.AppStarted;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Observation.ScreenRead;
import dev.lifeboat.observation.Observation.Start;
import dev.lifeboat.observation.Observation.WorldChanged;
import dev.lifeboat.simulator.time.SimulatedClock;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.View;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private final SimulatedClock clock = new SimulatedClock();
    private final Recorder recorder = new Recorder(clock);

    @Test
    void entriesAreNumberedFromOneAndCarrySimulatedTime() {
        recorder.record(new WorldChanged("one"));
        clock.advance(Duration.ofDays(3));
        Entry second = recorder.record(new WorldChanged("two"));

        assertThat(second)
                .isEqualTo(new Entry(2, SimulatedClock.BEGINNING.plus(Duration.ofDays(3)), new WorldChanged("two")));
        assertThat(recorder.mark()).isEqualTo(2);
        assertThat(recorder.history().end()).isEqualTo(2);
        assertThat(new History(List.of()).end()).isZero();
    }

    @Test
    void whatWasHandedOutDoesNotChange() {
        recorder.record(new WorldChanged("one"));
        History before = recorder.history();
        recorder.record(new WorldChanged("two"));

        assertThat(before.entries()).hasSize(1);
        assertThatThrownBy(() -> before.entries().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void numbersHaveNoGapsWhateverTheThreads() {
        IntStream.range(0, 1000).parallel().forEach(n -> recorder.record(new WorldChanged("n" + n)));
        assertThat(recorder.history().entries())
                .extracting(Entry::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 1000).boxed().toList());
    }

    @Test
    void isCutAtANumber() {
        IntStream.rangeClosed(1, 5).forEach(n -> recorder.record(new WorldChanged("n" + n)));
        History history = recorder.history();

        assertThat(history.after(3).all(WorldChanged.class)).containsExactly(changed(4), changed(5));
        assertThat(history.until(2).all(WorldChanged.class)).containsExactly(changed(1), changed(2));
        assertThat(history.after(3).end()).isEqualTo(5);
        assertThat(history.entries(WorldChanged.class, change -> change.what().equals("n4")))
                .extracting(Entry::number)
                .containsExactly(4);
    }

    @Test
    void theLastAnswerMayBeARefusalTheLastScreenIsOlderThen() {
        Screen first = screen(View.WELCOME);
        Screen second = screen(View.SETTINGS);
        Answer.Refused refused = new Answer.Refused(ActionRefused.Reason.DOES_NOT_FIT, "no");
        recorder.record(new AppStarted("p1", Start.INSTALLED, new Answer.Shown(first)));
        recorder.record(new ScreenRead("p2", new Answer.Shown(first)));
        recorder.record(new ScreenRead("p1", new Answer.Shown(second)));
        recorder.record(new Observation.ActionTaken("p1", new Action.Cancel(), refused));
        History history = recorder.history();

        assertThat(history.lastAnswer("p1")).contains(refused);
        assertThat(history.lastScreen("p1")).contains(second);
        assertThat(history.screens("p1")).containsExactly(first, second);
        assertThat(history.lastAnswer("p2")).contains(new Answer.Shown(first));
        assertThat(history.lastAnswer("p3")).isEmpty();
        assertThat(history.lastScreen("p3")).isEmpty();
    }

    private static WorldChanged changed(int n) {
        return new WorldChanged("n" + n);
    }

    private static Screen screen(View view) {
        return new Screen(
                view,
                List.of(),
                List.of(),
                Optional.empty(),
                Screen.Backup.OFF,
                List.of(),
                List.of(),
                List.of(),
                false);
    }
}
