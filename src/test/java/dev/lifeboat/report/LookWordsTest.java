package dev.lifeboat.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.observation.Observation;
import dev.lifeboat.spi.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LookWordsTest {

    @Test
    void aSearchSaysHowFarItWentAndWhatItFound() {
        Observation search = new Observation.StoreSearched(
                Store.ICLOUD,
                "ana",
                3,
                900,
                1,
                1,
                0,
                new TreeSet<>(),
                new TreeSet<>(List.of("⟨harbour.ana.totp-seed⟩")));

        assertThat(LookWords.of(search))
                .isEqualTo("searched icloud of ana: 3 values of 900 bytes searched, 1 of 1 payloads opened: opened in"
                        + " full; found as it lies there: nothing; found in opened backups:"
                        + " ⟨harbour.ana.totp-seed⟩");
        assertThat(LookWords.detail(search)).isEmpty();
    }

    @Test
    void aSearchForNamesSaysWhichItLeftOut() {
        assertThat(LookWords.of(
                        new Observation.NamesSearched("mail", 40, 0, 0, 6, new TreeSet<>(List.of("ana", "Eve")))))
                .isEqualTo("searched for names of accounts with mail: 0 of 40 requests, 0 bytes, searched for 6 names,"
                        + " 2 too short to be searched for: Eve, ana");
    }

    @Test
    void aCutShowsTheStatesItLed() {
        Observation cut = new Observation.CutAttempted(
                "new",
                "turn-on-backup",
                "a lost acknowledgement",
                2,
                Optional.of("icloud records-modify"),
                true,
                List.of("<old>"),
                List.of("new"),
                List.of(),
                IntStream.range(0, 50).mapToObj(i -> "line " + i).toList());

        assertThat(LookWords.of(cut))
                .isEqualTo("new: turn-on-backup, met by a lost acknowledgement at call 2 (icloud records-modify)");
        assertThat(LookWords.detail(cut))
                .contains("that it is done")
                .contains("<pre>&lt;old&gt;</pre>")
                .contains("<h2>left by the cut attempt</h2><pre>nothing</pre>")
                .contains("line 39\nand 10 more");
    }

    @Test
    void theAdministratorsViewIsListed() {
        Observation looked = new Observation.AdministratorLooked(
                "contoso",
                List.of("ana@contoso.example"),
                List.of("p1"),
                List.of(new Observation.Told("activate", "/activate/9x", Map.of(), "{\"username\":\"<b>\"}")));

        assertThat(LookWords.of(looked))
                .isEqualTo("looked at what the administrator of contoso sees: 1 members, 1 devices, 1 requests");
        assertThat(LookWords.detail(looked))
                .contains("ana@contoso.example")
                .contains("activate /activate/9x {&quot;username&quot;:&quot;&lt;b&gt;&quot;}");
    }
}
