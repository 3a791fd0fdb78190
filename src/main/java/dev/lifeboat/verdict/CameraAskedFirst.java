package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Observation.PhoneNoted;
import dev.lifeboat.simulator.device.PhoneEvent;
import java.util.List;
import java.util.Optional;

/**
 * The app asked for the camera, and took no frame before it had; a try after a denial is tolerated (rules R47, R48). Since
 * the system shows its question once, what counts is that the app asked, not that somebody saw it.
 */
public record CameraAskedFirst(String phone) implements Check {

    @Override
    public String expectation() {
        return "the app to ask for the camera before it takes the first frame";
    }

    @Override
    public Verdict decide(History history) {
        Optional<Entry> asked = first(history, PhoneEvent.CameraAskedFor.class);
        Optional<Entry> frame = first(history, PhoneEvent.FrameTaken.class);
        if (asked.isEmpty()) {
            return Judgement.fail(
                    this,
                    frame.isEmpty() ? "it never asked, and never looked" : "it looked without ever asking",
                    frame.map(Entry::number).stream().toList());
        }
        return frame.isPresent() && frame.get().number() < asked.get().number()
                ? Judgement.fail(
                        this,
                        "it looked before it asked",
                        List.of(frame.get().number(), asked.get().number()))
                : Judgement.pass();
    }

    private Optional<Entry> first(History history, Class<? extends PhoneEvent> kind) {
        return history
                .entries(
                        PhoneNoted.class,
                        noted -> noted.event().phone().equals(phone) && kind.isInstance(noted.event()))
                .stream()
                .findFirst();
    }
}
