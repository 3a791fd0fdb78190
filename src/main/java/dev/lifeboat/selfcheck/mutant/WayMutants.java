package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Apps that have the controls for proving an account elsewhere, or behind which something else is (rules R41, R42, R44, R45). */
final class WayMutants {

    private static final Touch PERSONAL = Touch.listing(AccountKind.PERSONAL).and(Touch.doing(ActionName.OPEN_ACCOUNT));
    private static final Touch WORK =
            Touch.listing(AccountKind.WORK_OR_SCHOOL).and(Touch.doing(ActionName.OPEN_ACCOUNT));

    private WayMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "R41-has-the-arrow-in-a-menu",
                                Layer.SCREEN,
                                "offers in a menu what should be at the arrow beside a personal account",
                                arrowInMenu(AccountKind.PERSONAL, 0))
                        .when(Condition.KIND)
                        .touching(Touch.listing(AccountKind.PERSONAL)),
                Mutant.of(
                                "R41-opens-a-touched-account-on-android",
                                Layer.SCREEN,
                                "opens personal accounts on Android phones without an arrow",
                                way(AccountKind.PERSONAL, Platform.ANDROID))
                        .when(Condition.PLATFORM, Condition.KIND)
                        .touching(Touch.on(Platform.ANDROID).and(PERSONAL)),
                Mutant.of(
                                "R41-opens-the-first-at-every-arrow",
                                Layer.BEHAVIOUR,
                                "opens the first personal account at the arrow of every one of them",
                                openingTheFirst(AccountKind.PERSONAL))
                        .when(Condition.ORDER, Condition.KIND)
                        .costing("R43", "an account that cannot be opened is not asked for its password at all")
                        .touching(PERSONAL.and(Touch.listing(2))),
                Mutant.of(
                                "R42-recovers-in-the-settings",
                                Layer.SCREEN,
                                "has the sign-in that recovers an account in its settings",
                                after(
                                        ActionName.SIGN_IN_TO_RECOVER,
                                        screen -> Retouch.path(
                                                screen, PathElement.SETTINGS, PathElement.SIGN_IN_TO_RECOVER)))
                        .touching(PERSONAL),
                Mutant.of(
                                "R42-hides-the-sign-in-after-a-wrong-password",
                                Layer.SCREEN,
                                "does not offer to sign in to recover once a sign-in has failed",
                                () -> Flaw.app(phone -> new Discouraged(
                                        phone, ActionName.SIGN_IN_TO_RECOVER, NoticeCode.SIGN_IN_FAILED)))
                        .when(Condition.TROUBLE, Condition.SECOND_OCCURRENCE)
                        .touching(PERSONAL.and(Touch.noting(NoticeCode.SIGN_IN_FAILED))),
                Mutant.of(
                                "R42-offers-a-scan-for-a-personal-account",
                                Layer.SCREEN,
                                "offers to scan a code where it should offer to sign in to recover",
                                offering(ActionName.SIGN_IN_TO_RECOVER, ActionName.SCAN_QR_TO_RECOVER))
                        .when(Condition.KIND)
                        .touching(PERSONAL),
                Mutant.of(
                                "R44-has-the-second-arrow-in-a-menu",
                                Layer.SCREEN,
                                "has an arrow beside its first work account, and a menu for the others",
                                arrowInMenu(AccountKind.WORK_OR_SCHOOL, 1))
                        .when(Condition.ORDER, Condition.KIND)
                        .touching(Touch.listing(AccountKind.WORK_OR_SCHOOL).and(Touch.listing(2))),
                Mutant.of(
                                "R44-opens-a-touched-account-on-iphones",
                                Layer.SCREEN,
                                "opens work accounts on iPhones without an arrow",
                                way(AccountKind.WORK_OR_SCHOOL, Platform.IOS))
                        .when(Condition.PLATFORM, Condition.KIND)
                        .touching(Touch.on(Platform.IOS).and(WORK)),
                Mutant.of(
                                "R44-opens-the-first-at-every-arrow",
                                Layer.BEHAVIOUR,
                                "opens the first work account at the arrow of every one of them",
                                openingTheFirst(AccountKind.WORK_OR_SCHOOL))
                        .when(Condition.ORDER, Condition.KIND)
                        .touching(WORK.and(Touch.listing(2))),
                Mutant.of(
                                "R45-scans-without-opening",
                                Layer.SCREEN,
                                "scans to recover right from the list, without the arrow",
                                after(
                                        ActionName.SCAN_QR_TO_RECOVER,
                                        screen -> Retouch.pathWithout(screen, PathElement.ACCOUNT_MENU)))
                        .touching(WORK),
                Mutant.of(
                                "R45-hides-the-scan-after-an-expired-code",
                                Layer.SCREEN,
                                "does not offer to scan to recover once a code was too old",
                                () -> Flaw.app(phone ->
                                        new Discouraged(phone, ActionName.SCAN_QR_TO_RECOVER, NoticeCode.QR_EXPIRED)))
                        .when(Condition.TROUBLE, Condition.SECOND_OCCURRENCE)
                        .touching(WORK.and(Touch.noting(NoticeCode.QR_EXPIRED))),
                Mutant.of(
                                "R45-offers-a-sign-in-for-a-work-account",
                                Layer.SCREEN,
                                "offers to sign in where it should offer to scan to recover",
                                offering(ActionName.SCAN_QR_TO_RECOVER, ActionName.SIGN_IN_TO_RECOVER))
                        .when(Condition.KIND)
                        .touching(WORK));
    }

    /** @param first how many accounts of the kind have an arrow all the same */
    private static Supplier<Implementation> arrowInMenu(AccountKind kind, int first) {
        return Flaw.showing(screen -> {
            List<String> concerned =
                    of(screen, kind).skip(first).map(Screen.Account::id).toList();
            return Retouch.offers(
                    screen,
                    offer -> offer.action() == ActionName.OPEN_ACCOUNT
                                    && offer.account()
                                            .filter(concerned::contains)
                                            .isPresent()
                            ? new Screen.Offer(offer.action(), offer.account(), offer.label(), Place.MENU)
                            : offer);
        });
    }

    private static Stream<Screen.Account> of(Screen screen, AccountKind kind) {
        return screen.accounts().stream().filter(account -> account.kind() == kind);
    }

    /** The way to an account of the kind leads through no arrow on one platform. */
    private static Supplier<Implementation> way(AccountKind kind, Platform platform) {
        return () -> Flaw.app(phone -> new Flaw(phone) {
            @Override
            Screen perform(Action action, RunningApp app) {
                Screen screen = app.perform(action);
                boolean concerned = phone.platform() == platform
                        && action instanceof Action.OpenAccount open
                        && screen.account(open.account())
                                .filter(account -> account.kind() == kind)
                                .isPresent();
                return concerned ? Retouch.pathWithout(screen, PathElement.ACCOUNT_MENU) : screen;
            }
        });
    }

    private static Supplier<Implementation> openingTheFirst(AccountKind kind) {
        return Flaw.acting((action, app) -> {
            if (!(action instanceof Action.OpenAccount open)) {
                return app.perform(action);
            }
            Screen screen = app.screen();
            Optional<String> first = screen.account(open.account())
                    .filter(account -> account.kind() == kind)
                    .flatMap(account -> of(screen, kind).findFirst())
                    .map(Screen.Account::id);
            return app.perform(new Action.OpenAccount(first.orElse(open.account())));
        });
    }

    private static Supplier<Implementation> after(ActionName name, UnaryOperator<Screen> change) {
        return Flaw.acting((action, app) -> {
            Screen screen = app.perform(action);
            return action.name() == name ? change.apply(screen) : screen;
        });
    }

    private static Supplier<Implementation> offering(ActionName instead, ActionName shown) {
        return Flaw.showing(screen -> Retouch.offers(
                screen,
                offer -> offer.action() == instead
                        ? new Screen.Offer(shown, offer.account(), offer.label(), offer.place())
                        : offer));
    }

    /** Offers something no more once it has gone wrong. */
    private static final class Discouraged extends Flaw {
        private final ActionName offer;
        private final NoticeCode wrong;
        private boolean discouraged;

        Discouraged(DeviceEnvironment phone, ActionName offer, NoticeCode wrong) {
            super(phone);
            this.offer = offer;
            this.wrong = wrong;
        }

        @Override
        Screen shown(Screen screen) {
            discouraged |= screen.notes(wrong);
            return discouraged ? Retouch.withoutOffers(screen, offered -> offered.action() == offer) : screen;
        }
    }
}
