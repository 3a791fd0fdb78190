package dev.lifeboat.observation;

import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.spi.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything that happened in one example up to some moment, oldest first. Immutable. */
public final class History {

    private final List<Entry> entries;

    public History(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    public List<Entry> entries() {
        return entries;
    }

    /** The number of the newest entry; 0 when nothing has happened. */
    public int end() {
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).number();
    }

    /** What happened after the entry with the given number. */
    public History after(int number) {
        return new History(
                entries.stream().filter(entry -> entry.number() > number).toList());
    }

    /** What happened up to and including the entry with the given number. */
    public History until(int number) {
        return new History(
                entries.stream().filter(entry -> entry.number() <= number).toList());
    }

    /** All observations of one kind. */
    public <T extends Observation> Stream<T> all(Class<T> kind) {
        return entries.stream().map(Entry::observation).filter(kind::isInstance).map(kind::cast);
    }

    /** The entries of one kind that fit, with their numbers. */
    public <T extends Observation> List<Entry> entries(Class<T> kind, Predicate<T> fits) {
        List<Entry> found = new ArrayList<>();
        for (Entry entry : entries) {
            if (kind.isInstance(entry.observation()) && fits.test(kind.cast(entry.observation()))) {
                found.add(entry);
            }
        }
        return found;
    }

    /** The last answer the app on a phone gave to anything. */
    public Optional<Answer> lastAnswer(String phone) {
        return entries.stream()
                .map(entry -> answerOn(phone, entry.observation()))
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later);
    }

    /** The last screen the app on a phone showed; older than the last answer if that was a refusal. */
    public Optional<Screen> lastScreen(String phone) {
        return screens(phone).reduce((earlier, later) -> later);
    }

    /** All screens the app on a phone showed. */
    public Stream<Screen> screens(String phone) {
        return entries.stream()
                .map(entry -> answerOn(phone, entry.observation()))
                .filter(Objects::nonNull)
                .flatMap(answer -> answer.screen().stream());
    }

    private static Answer answerOn(String phone, Observation observation) {
        if (observation instanceof Observation.AppStarted started
                && started.phone().equals(phone)) {
            return started.answer();
        }
        if (observation instanceof Observation.ActionTaken taken
                && taken.phone().equals(phone)) {
            return taken.answer();
        }
        if (observation instanceof Observation.ScreenRead read && read.phone().equals(phone)) {
            return read.answer();
        }
        return null;
    }
}
