package dev.lifeboat.driver;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.PhoneBought;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether an adapter answered one phone with the screen of another. That says nothing of the app on either, unlike a screen
 * that the app on this phone stands by when it is asked again.
 */
final class MixedUp {

    private MixedUp() {}

    /**
     * Whether an answer looks like it: not one of its accounts was on this phone before, and all of the screen is what
     * another phone showed last. An honest app can look like it too.
     *
     * @param before the ids of the accounts that this phone showed last
     * @param history asked for only where it is needed
     */
    static boolean suspected(String phone, Set<String> before, Answer answer, Supplier<History> history) {
        List<Screen.Account> accounts = answer.screen().map(Screen::accounts).orElse(List.of());
        return !accounts.isEmpty()
                && accounts.stream().map(Screen.Account::id).noneMatch(before::contains)
                && ofOthers(phone, history.get())
                        .anyMatch(screen -> isThat(screen, answer.screen().orElseThrow()));
    }

    private static Stream<Screen> ofOthers(String phone, History history) {
        return history.all(PhoneBought.class)
                .map(PhoneBought::phone)
                .filter(other -> !other.equals(phone))
                .flatMap(other -> history.lastScreen(other).stream());
    }

    /** Codes change with the time. */
    private static boolean isThat(Screen one, Screen other) {
        return one.accounts().stream()
                        .map(Screen.Account::id)
                        .toList()
                        .equals(other.accounts().stream()
                                .map(Screen.Account::id)
                                .toList())
                && one.view() == other.view()
                && one.backup().equals(other.backup())
                && one.notices().equals(other.notices())
                && one.path().equals(other.path());
    }

    /** The ids of the accounts on a screen. */
    static Set<String> ids(Screen screen) {
        return screen.accounts().stream().map(Screen.Account::id).collect(Collectors.toSet());
    }

    /** What it comes to when the phone, asked again, does not stand by its answer. */
    static Answer judged(Answer answer, Answer again) {
        boolean stands = again.screen()
                .filter(screen -> ids(screen).equals(ids(answer.screen().orElseThrow())))
                .isPresent();
        return stands
                ? answer
                : new Answer.Broken("it answered with the screen of another phone; asked again at once, it showed its"
                        + " own. Each answer has to be for the device in the request's path");
    }
}
