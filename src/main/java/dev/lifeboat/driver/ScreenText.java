package dev.lifeboat.driver;

import dev.lifeboat.observation.Redactor;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Screen;
import java.util.HashMap;
import java.util.Map;

/**
 * Redacts the free text on the screens of one phone, that an app can put anything into. What has not changed since the
 * screen before is the same object again: a list of five hundred accounts is neither looked through nor kept a thousand
 * times.
 */
final class ScreenText {

    private final Redactor redactor;
    private final ShownIds ids;
    private final Map<Screen.Account, Screen.Account> accounts = new HashMap<>();
    private final Map<Screen.Offer, Screen.Offer> offers = new HashMap<>();
    private int known;

    ScreenText(Redactor redactor) {
        this.redactor = redactor;
        this.ids = new ShownIds(redactor);
    }

    /** The same screen with every free text and id redacted; codes and the closed vocabularies stay. */
    Screen redacted(Screen screen) {
        forgetWhatIsOutdated();
        return new Screen(
                screen.view(),
                screen.accounts().stream()
                        .map(account -> accounts.computeIfAbsent(account, this::redacted))
                        .toList(),
                screen.offers().stream()
                        .map(offer -> offers.computeIfAbsent(offer, this::redacted))
                        .toList(),
                screen.prompt().map(this::redacted),
                new Screen.Backup(
                        screen.backup().on(),
                        screen.backup().store(),
                        screen.backup().recoveryAccount().map(redactor::redact),
                        screen.backup().lastSuccess()),
                screen.notices().stream().map(this::redacted).toList(),
                screen.requests().stream()
                        .map(request -> new Screen.SignInRequest(
                                ids.shown(request.id()), ids.shown(request.account()), redactor.redact(request.text())))
                        .toList(),
                screen.path().stream()
                        .map(step -> new Screen.PathStep(step.element(), redactor.redact(step.label())))
                        .toList(),
                screen.busy());
    }

    /** What the person does, as the app has to be told: with its own ids in the place of those that were shown. */
    Action asTheAppKnowsIt(Action action) {
        return ids.own(action);
    }

    /** A new secret may stand in an old text. */
    private void forgetWhatIsOutdated() {
        if (redactor.knows() != known) {
            known = redactor.knows();
            accounts.clear();
            offers.clear();
            ids.forgetWhatIsOutdated();
        }
    }

    private Screen.Account redacted(Screen.Account account) {
        return new Screen.Account(
                ids.shown(account.id()),
                account.kind(),
                redactor.redact(account.issuer()),
                redactor.redact(account.username()),
                account.state(),
                account.push(),
                account.code());
    }

    private Screen.Prompt redacted(Screen.Prompt prompt) {
        return new Screen.Prompt(
                prompt.asksFor(),
                prompt.why(),
                prompt.channels(),
                prompt.account().map(ids::shown));
    }

    /** The protocol's codes are no free text; an app's own may be anything. */
    private Screen.Notice redacted(Screen.Notice notice) {
        boolean known = NoticeCode.KNOWN.contains(notice.code());
        return new Screen.Notice(
                known
                        ? notice.code()
                        : new NoticeCode(redactor.redact(notice.code().code())),
                notice.account().map(ids::shown),
                redactor.redact(notice.text()));
    }

    private Screen.Offer redacted(Screen.Offer offer) {
        return new Screen.Offer(
                offer.action(), offer.account().map(ids::shown), redactor.redact(offer.label()), offer.place());
    }
}
