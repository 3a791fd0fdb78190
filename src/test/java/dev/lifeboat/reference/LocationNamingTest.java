package dev.lifeboat.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.spi.Store;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocationNamingTest {

    @Test
    void everyPairOfAccountsHasANameOfItsOwnThatGivesNothingAway() {
        List<Location> locations = List.of(
                new Location(Store.ICLOUD, "cloud-a", "person-a"),
                new Location(Store.ICLOUD, "cloud-a", "person-b"),
                new Location(Store.ICLOUD, "cloud-b", "person-a"),
                new Location(Store.GOOGLE_DRIVE, "cloud-a", "person-a"));

        List<String> names =
                locations.stream().map(LocationNaming.byBothAccounts()::nameOf).toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("backup-[0-9a-f]{32}"));
    }
}
