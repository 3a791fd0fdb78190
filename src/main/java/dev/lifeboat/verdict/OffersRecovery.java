package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.Optional;

/**
 * The app offers to begin a recovery.
 *
 * @param place where on the screen; empty if it does not matter
 * @param untouched whether the app has to be as just installed: no account, backup off (rule R28)
 */
public record OffersRecovery(String phone, Optional<Place> place, boolean untouched) implements Check {

    @Override
    public String expectation() {
        return "the app to offer to begin recovery"
                + place.map(where -> " at the " + where.wireName()).orElse("")
                + (untouched ? ", with no account and backup off" : "");
    }

    @Override
    public Verdict decide(History history) {
        return Judgement.onScreen(history, phone, screen -> Judgement.passUnless(this, contradiction(screen), history));
    }

    private Optional<String> contradiction(Screen screen) {
        if (untouched && (!screen.accounts().isEmpty() || screen.backup().on())) {
            return Optional.of(screen.accounts().size() + " accounts, backup "
                    + (screen.backup().on() ? "on" : "off"));
        }
        List<Place> places = screen.offers().stream()
                .filter(offer -> offer.action() == ActionName.BEGIN_RECOVERY)
                .map(Screen.Offer::place)
                .toList();
        if (places.isEmpty()) {
            return Optional.of("no such offer");
        }
        return place.isEmpty() || places.contains(place.get())
                ? Optional.empty()
                : Optional.of("it offers it at the " + places.get(0).wireName());
    }
}
