package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Screens that show something else than what is so. */
final class Retouch {

    private Retouch() {}

    static Screen accounts(Screen screen, UnaryOperator<Screen.Account> change) {
        return of(
                screen,
                screen.accounts().stream().map(change).toList(),
                screen.offers(),
                screen.backup(),
                screen.notices());
    }

    static Screen offers(Screen screen, UnaryOperator<Screen.Offer> change) {
        return of(
                screen,
                screen.accounts(),
                screen.offers().stream().map(change).toList(),
                screen.backup(),
                screen.notices());
    }

    static Screen backup(Screen screen, Screen.Backup backup) {
        return of(screen, screen.accounts(), screen.offers(), backup, screen.notices());
    }

    private static Screen code(Screen screen, Screen.Account account, String code) {
        return accounts(
                screen,
                entry -> entry.equals(account)
                        ? new Screen.Account(
                                entry.id(),
                                entry.kind(),
                                entry.issuer(),
                                entry.username(),
                                entry.state(),
                                entry.push(),
                                Optional.of(code))
                        : entry);
    }

    /** The same without one notice. */
    static Screen without(Screen screen, NoticeCode code) {
        List<Screen.Notice> left = screen.notices().stream()
                .filter(notice -> !notice.code().equals(code))
                .toList();
        return of(screen, screen.accounts(), screen.offers(), screen.backup(), left);
    }

    /** The same with one more notice. */
    static Screen with(Screen screen, NoticeCode code) {
        List<Screen.Notice> more = new ArrayList<>(screen.notices());
        more.add(new Screen.Notice(code, Optional.empty(), code.code()));
        return of(screen, screen.accounts(), screen.offers(), screen.backup(), more);
    }

    /** The same with one notice in the place of another, if that is there. */
    static Screen instead(Screen screen, NoticeCode code, NoticeCode other) {
        return screen.notes(code) ? with(without(screen, code), other) : screen;
    }

    /** The same with other sign-in requests. */
    static Screen requests(Screen screen, List<Screen.SignInRequest> requests) {
        return new Screen(
                screen.view(),
                screen.accounts(),
                screen.offers(),
                screen.prompt(),
                screen.backup(),
                screen.notices(),
                requests,
                screen.path(),
                screen.busy());
    }

    /** The same with another question in the place of the one that is open. */
    static Screen prompt(Screen screen, Screen.Prompt prompt) {
        return new Screen(
                View.PROMPT,
                screen.accounts(),
                screen.offers(),
                Optional.of(prompt),
                screen.backup(),
                screen.notices(),
                screen.requests(),
                screen.path(),
                screen.busy());
    }

    /** The same, reached by a certain way. */
    static Screen path(Screen screen, PathElement... way) {
        return new Screen(
                screen.view(),
                screen.accounts(),
                screen.offers(),
                screen.prompt(),
                screen.backup(),
                screen.notices(),
                screen.requests(),
                Stream.of(way)
                        .map(element -> new Screen.PathStep(element, element.wireName()))
                        .toList(),
                screen.busy());
    }

    /** What an app shows that holds nothing and says nothing but that one could recover. */
    static Screen empty() {
        return new Screen(
                View.WELCOME,
                List.of(),
                List.of(new Screen.Offer(ActionName.BEGIN_RECOVERY, Optional.empty(), "Begin recovery", Place.BOTTOM)),
                Optional.empty(),
                Screen.Backup.OFF,
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    /** The same with another list of accounts. */
    static Screen list(Screen screen, UnaryOperator<List<Screen.Account>> change) {
        return of(screen, change.apply(screen.accounts()), screen.offers(), screen.backup(), screen.notices());
    }

    /** The same with other notices. */
    static Screen notices(Screen screen, UnaryOperator<Stream<Screen.Notice>> change) {
        List<Screen.Notice> changed = change.apply(screen.notices().stream()).toList();
        return of(screen, screen.accounts(), screen.offers(), screen.backup(), changed);
    }

    /** The same without some of what it offers. */
    static Screen withoutOffers(Screen screen, Predicate<Screen.Offer> gone) {
        List<Screen.Offer> left = screen.offers().stream().filter(gone.negate()).toList();
        return of(screen, screen.accounts(), left, screen.backup(), screen.notices());
    }

    /** The same with some accounts shown as ready, whatever they are. */
    static Screen ready(Screen screen, Predicate<Screen.Account> which) {
        return accounts(
                screen,
                entry -> which.test(entry) && entry.state() == AccountState.NEEDS_VERIFICATION
                        ? new Screen.Account(
                                entry.id(),
                                entry.kind(),
                                entry.issuer(),
                                entry.username(),
                                AccountState.READY,
                                entry.push(),
                                Optional.empty())
                        : entry);
    }

    /** The same with the codes of some accounts made otherwise. */
    static Screen codes(Screen screen, Predicate<Screen.Account> which, UnaryOperator<String> change) {
        Screen changed = screen;
        for (Screen.Account account : screen.accounts()) {
            if (account.code().isPresent() && which.test(account)) {
                changed = code(changed, account, change.apply(account.code().get()));
            }
        }
        return changed;
    }

    /** The same by a way without some of its steps. */
    static Screen pathWithout(Screen screen, PathElement gone) {
        return path(
                screen,
                screen.path().stream()
                        .map(Screen.PathStep::element)
                        .filter(element -> element != gone)
                        .toArray(PathElement[]::new));
    }

    /** A code that is right nowhere: every digit is another. */
    static String wrong(String code) {
        StringBuilder wrong = new StringBuilder();
        code.chars().forEach(digit -> wrong.append((char) ('0' + (digit - '0' + 5) % 10)));
        return wrong.toString();
    }

    private static Screen of(
            Screen screen,
            List<Screen.Account> accounts,
            List<Screen.Offer> offers,
            Screen.Backup backup,
            List<Screen.Notice> notices) {
        return new Screen(
                screen.view(),
                accounts,
                offers,
                screen.prompt(),
                backup,
                notices,
                screen.requests(),
                screen.path(),
                screen.busy());
    }
}
