package dev.lifeboat.verdict;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.ActionTaken;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.Optional;

/**
 * A control of one account was offered for it, and used by the way that the text describes (rules R41, R42, R44, R45).
 * Only elements count, never labels; whether the way names the entry between the list and its arrow does not matter.
 *
 * @param place where the control has to be offered; empty if it does not matter
 * @param way from the root of the app to the control, without the entry
 */
public record WayTaken(
        String phone, AccountName account, ActionName action, Optional<Place> place, List<PathElement> way)
        implements Check {

    public WayTaken {
        way = List.copyOf(way);
    }

    @Override
    public String expectation() {
        return action.wireName() + " to be offered for " + account
                + place.map(where -> " " + where.wireName()).orElse("") + " and used by the way " + spelled(way);
    }

    @Override
    public Verdict decide(History history) {
        List<Entry> uses = history.entries(
                ActionTaken.class,
                taken -> taken.phone().equals(phone) && taken.action().name() == action);
        Optional<String> seen =
                uses.isEmpty() ? Optional.of("nobody used it") : contradiction(history, uses.get(uses.size() - 1));
        return Judgement.passUnless(this, seen, history);
    }

    private Optional<String> contradiction(History history, Entry use) {
        ActionTaken taken = (ActionTaken) use.observation();
        Optional<Screen> before = history.until(use.number() - 1).lastScreen(phone);
        Optional<String> id = accountOf(taken.action())
                .filter(used -> before.flatMap(screen -> screen.account(used))
                        .filter(entry -> AccountName.of(entry).equals(account))
                        .isPresent());
        if (id.isEmpty()) {
            return Optional.of("it was last used for another account");
        }
        if (!offered(before.orElseThrow(), id.get())) {
            return Optional.of("it was not offered there");
        }
        if (taken.answer() instanceof Answer.Refused refused) {
            return Optional.of("the app refused it: " + refused.message());
        }
        List<PathElement> path = taken.answer()
                .screen()
                .map(screen -> screen.path().stream()
                        .map(Screen.PathStep::element)
                        .filter(element -> element != PathElement.ACCOUNT)
                        .toList())
                .orElse(List.of());
        return path.equals(way) ? Optional.empty() : Optional.of("the way " + spelled(path));
    }

    private boolean offered(Screen screen, String id) {
        return screen.offers().stream()
                .anyMatch(offer -> offer.action() == action
                        && offer.account().equals(Optional.of(id))
                        && (place.isEmpty() || place.get() == offer.place()));
    }

    private static Optional<String> accountOf(Action action) {
        if (action instanceof Action.OpenAccount open) {
            return Optional.of(open.account());
        }
        if (action instanceof Action.SignInToRecover signIn) {
            return Optional.of(signIn.account());
        }
        return action instanceof Action.ScanQrToRecover scan ? Optional.of(scan.account()) : Optional.empty();
    }

    private static String spelled(List<PathElement> path) {
        return path.isEmpty()
                ? "of no reported step"
                : String.join(" > ", path.stream().map(PathElement::wireName).toList());
    }
}
