package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.ActionTaken;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.Optional;

/** The last time the person took an action, the app reported exactly this way to it; only elements count, never labels. */
public record PathTaken(String phone, ActionName action, List<PathElement> expected) implements Check {

    public PathTaken {
        expected = List.copyOf(expected);
    }

    @Override
    public String expectation() {
        return "the way to " + action.wireName() + " to be " + spelled(expected);
    }

    @Override
    public Verdict decide(History history) {
        Optional<Screen> after = history.all(ActionTaken.class)
                .filter(taken -> taken.phone().equals(phone) && taken.action().name() == action)
                .reduce((earlier, later) -> later)
                .flatMap(taken -> taken.answer().screen());
        List<PathElement> seen = after.map(screen ->
                        screen.path().stream().map(Screen.PathStep::element).toList())
                .orElse(List.of());
        return seen.equals(expected) ? Judgement.pass() : Judgement.fail(this, spelled(seen), history);
    }

    private static String spelled(List<PathElement> path) {
        return path.isEmpty()
                ? "no way at all"
                : String.join(" > ", path.stream().map(PathElement::wireName).toList());
    }
}
