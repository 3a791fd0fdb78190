package dev.lifeboat.verdict;

import static dev.lifeboat.spi.PathElement.ACCOUNT;
import static dev.lifeboat.spi.PathElement.ACCOUNTS;
import static dev.lifeboat.spi.PathElement.ACCOUNT_MENU;
import static dev.lifeboat.spi.PathElement.OTHER;
import static dev.lifeboat.verdict.Proof.ANA;
import static dev.lifeboat.verdict.Proof.CONTOSO;
import static dev.lifeboat.verdict.Proof.PHONE;
import static dev.lifeboat.verdict.Proof.id;
import static dev.lifeboat.verdict.Proof.screen;
import static dev.lifeboat.verdict.Proof.seen;
import static dev.lifeboat.verdict.Proof.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WayTakenTest {

    private static final WayTaken CHECK = new WayTaken(
            PHONE, ANA, ActionName.OPEN_ACCOUNT, Optional.of(Place.BESIDE_ACCOUNT), List.of(ACCOUNTS, ACCOUNT_MENU));
    private static final Action OPEN = new Action.OpenAccount(id(ANA));

    @Test
    void passesForAnOfferThatWasTakenByTheWayDescribed() {
        Proof proof = new Proof().sees(offering(Place.BESIDE_ACCOUNT)).does(OPEN, after(ACCOUNTS, ACCOUNT_MENU));
        assertThat(CHECK.decide(proof.history())).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void passesWhereTheWayNamesTheEntryBesideItsArrow() {
        Proof proof =
                new Proof().sees(offering(Place.BESIDE_ACCOUNT)).does(OPEN, after(ACCOUNTS, ACCOUNT, ACCOUNT_MENU));
        assertThat(CHECK.decide(proof.history())).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void failsForAnotherWay() {
        Proof proof = new Proof().sees(offering(Place.BESIDE_ACCOUNT)).does(OPEN, after(ACCOUNTS, OTHER));
        assertThat(seen(CHECK.decide(proof.history()))).contains("accounts > other");
    }

    @Test
    void failsWhereItIsOfferedElsewhere() {
        Proof proof = new Proof().sees(offering(Place.MENU)).does(OPEN, after(ACCOUNTS, ACCOUNT_MENU));
        assertThat(seen(CHECK.decide(proof.history()))).contains("not offered there");
    }

    @Test
    void failsWhereItWasUsedForAnotherAccount() {
        Proof proof = new Proof()
                .sees(offering(Place.BESIDE_ACCOUNT))
                .does(new Action.OpenAccount(id(CONTOSO)), after(ACCOUNTS, ACCOUNT_MENU));
        assertThat(seen(CHECK.decide(proof.history()))).contains("another account");
    }

    @Test
    void failsWhereTheAppRefusesWhatItOffers() {
        Answer refusal = new Answer.Refused(ActionRefused.Reason.DOES_NOT_FIT, "not now");
        Proof proof = new Proof().sees(offering(Place.BESIDE_ACCOUNT)).does(OPEN, refusal);
        assertThat(seen(CHECK.decide(proof.history()))).contains("not now");
    }

    @Test
    void failsWhereNobodyUsedIt() {
        assertThat(seen(CHECK.decide(
                        new Proof().sees(offering(Place.BESIDE_ACCOUNT)).history())))
                .contains("nobody used it");
    }

    @Test
    void looksAtThisPhoneOnly() {
        Proof proof = new Proof().sees(offering(Place.BESIDE_ACCOUNT)).does("p3", OPEN, after(ACCOUNTS, ACCOUNT_MENU));
        assertThat(seen(CHECK.decide(proof.history()))).contains("nobody used it");
    }

    @Test
    void passesForEitherWayOfProving() {
        Action signIn = new Action.SignInToRecover(id(ANA));
        Action scan = new Action.ScanQrToRecover(id(ANA));
        for (Action action : List.of(signIn, scan)) {
            WayTaken check = new WayTaken(PHONE, ANA, action.name(), Optional.empty(), List.of(ACCOUNTS, ACCOUNT_MENU));
            Proof proof =
                    new Proof().sees(offering(action.name(), Place.MENU)).does(action, after(ACCOUNTS, ACCOUNT_MENU));
            assertThat(check.decide(proof.history())).as(check.expectation()).isInstanceOf(Verdict.Pass.class);
        }
    }

    @Test
    void anActionOnNoAccountIsNotUsedForThisOne() {
        Action begin = new Action.BeginRecovery();
        WayTaken check = new WayTaken(PHONE, ANA, begin.name(), Optional.empty(), List.of(ACCOUNTS));
        Proof proof = new Proof().sees(offering(begin.name(), Place.MENU)).does(begin, after(ACCOUNTS));
        assertThat(seen(check.decide(proof.history()))).contains("another account");
    }

    private static Screen offering(Place place) {
        return offering(ActionName.OPEN_ACCOUNT, place);
    }

    private static Screen offering(ActionName action, Place place) {
        Screen.Offer offer = new Screen.Offer(action, Optional.of(id(ANA)), "", place);
        return screen(List.of(waiting(ANA), waiting(CONTOSO)), List.of(), List.of(), List.of(offer), List.of());
    }

    private static Screen after(PathElement... path) {
        return screen(List.of(waiting(ANA)), List.of(), List.of(), List.of(), List.of(path));
    }
}
