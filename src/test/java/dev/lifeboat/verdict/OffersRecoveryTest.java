package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OffersRecoveryTest {

    private static final OffersRecovery AT_THE_BOTTOM =
            new OffersRecovery(Story.PHONE, Optional.of(Place.BOTTOM), false);
    private static final OffersRecovery WHEN_FRESH = new OffersRecovery(Story.PHONE, Optional.empty(), true);

    @Test
    void passesWhereItIsOffered() {
        assertThat(offering(List.of(), Screen.Backup.OFF, Place.MENU, Place.BOTTOM)
                        .judged(AT_THE_BOTTOM))
                .isEqualTo(new Verdict.Pass());
        assertThat(offering(List.of(), Screen.Backup.OFF, Place.TOP).judged(WHEN_FRESH))
                .isEqualTo(new Verdict.Pass());
    }

    @Test
    void failsWhereItIsNotOfferedOrElsewhere() {
        assertThat(offering(List.of(), Screen.Backup.OFF).against(WHEN_FRESH)).contains("FAIL", "no such offer");
        assertThat(offering(List.of(), Screen.Backup.OFF, Place.TOP).against(AT_THE_BOTTOM))
                .contains("at the bottom", "it offers it at the top");
    }

    @Test
    void failsWhereTheAppIsNotFresh() {
        Screen.Backup on = new Screen.Backup(true, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(offering(List.of(Story.HARBOUR), Screen.Backup.OFF, Place.TOP)
                        .against(WHEN_FRESH))
                .contains("1 accounts, backup off");
        assertThat(offering(List.of(), on, Place.TOP).against(WHEN_FRESH)).contains("0 accounts, backup on");
    }

    @Test
    void concludesNothingWithoutAScreen() {
        assertThat(new Story().against(WHEN_FRESH)).contains("INCONCLUSIVE");
    }

    @Test
    void anotherOfferIsNoOfferToRecover() {
        Screen.Offer offer = new Screen.Offer(ActionName.TURN_ON_BACKUP, Optional.empty(), "Recover", Place.BOTTOM);
        Screen screen = Proof.screen(List.of(), List.of(), List.of(), List.of(offer), List.of());
        assertThat(new Story().shows(screen).against(AT_THE_BOTTOM)).contains("no such offer");
    }

    private static Story offering(List<AccountName> accounts, Screen.Backup backup, Place... places) {
        return new Story()
                .shows(new Screen(
                        View.ACCOUNTS,
                        accounts.stream().map(name -> Story.entry(name, null)).toList(),
                        Stream.of(places)
                                .map(place ->
                                        new Screen.Offer(ActionName.BEGIN_RECOVERY, Optional.empty(), "Recover", place))
                                .toList(),
                        Optional.empty(),
                        backup,
                        List.of(),
                        List.of(),
                        List.of(),
                        false));
    }
}
