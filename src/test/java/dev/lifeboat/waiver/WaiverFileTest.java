package dev.lifeboat.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.spi.Platform;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaiverFileTest {

    private static final RuleCatalogue CATALOGUE = RuleCatalogue.load();

    private static final String WELL_FORMED = """
            # what we live with for now
            waivers:
              - rule: R58
                platform: android
                example: troubleshooting/accounts-in-the-way/one
                versions: {from: "3.2", below: "3.10"}
                reason: >
                  Mended in 3.10.
                owner: Keys team
                link: https://harbour.example/KEYS-17
                expires: 2026-12-31
              - rule: X06
                versions: {from: "3"}
                reason: Rare.
                owner: Ana
                link: https://harbour.example/KEYS-18
                expires: 2027-01-31
            """;

    @TempDir
    private Path folder;

    @Test
    void holdsEverythingThatAWaiverSays() {
        List<Waiver> waivers = read(WELL_FORMED);

        assertThat(waivers).hasSize(2);
        assertThat(waivers.get(0))
                .isEqualTo(new Waiver(
                        3,
                        RuleId.parse("R58"),
                        Optional.of(Platform.ANDROID),
                        Optional.of("troubleshooting/accounts-in-the-way/one"),
                        new Versions(Optional.of("3.2"), Optional.of("3.10")),
                        "Mended in 3.10.",
                        "Keys team",
                        URI.create("https://harbour.example/KEYS-17"),
                        LocalDate.of(2026, 12, 31)));
        assertThat(waivers.get(1).line()).isEqualTo(12);
        assertThat(waivers.get(1).platform()).isEmpty();
        assertThat(waivers.get(1).example()).isEmpty();
    }

    @Test
    void mayHoldNone() {
        assertThat(read("waivers: []")).isEmpty();
    }

    @Test
    void eachMistakeIsNamedWithItsLineAndWhatWasExpected() {
        Map<List<String>, String> mistakes = Map.ofEntries(
                mistake("platform: android", "platform: iphone", "w.yaml:4: platform: expected ios or android"),
                mistake("rule: R58", "rule: 58", "w.yaml:3: rule: expected the id of the rule"),
                mistake("rule: R58", "rule: R99", "w.yaml:3: No rule R99 in features/rules.yaml. Did you mean"),
                mistake(
                        "/one\n",
                        "/one@android\n",
                        "w.yaml:5: example: expected the id of one example without its @pl"),
                mistake("\"3.2\"", "3.2", "w.yaml:6: from: expected a version in quotes"),
                mistake("\"3.2\"", "\"3.11\"", "w.yaml:6: versions: no version is from 3.11 on and below 3.10 as well"),
                mistake("{from: \"3.2\", below: \"3.10\"}", "{}", "w.yaml:6: versions: expected the versions of the"),
                mistake(
                        "below:",
                        "until:",
                        "w.yaml:6: 'until' is not known here. Expected the versions of the product"),
                mistake("owner: Keys team", "owner:", "w.yaml:9: owner: expected who answers for it"),
                mistake("owner: Keys team", "owner: ' '", "w.yaml:9: owner: expected who answers for it"),
                mistake("    owner: Keys team\n", "", "w.yaml:3: 'owner' is missing. Expected below it who answers"),
                mistake("owner: Keys", "0wner: Keys", "w.yaml:9: '0wner' is not known here"),
                mistake("expires: 2026", "expiry: 2026", "w.yaml:11: 'expiry' is not known here; 'expires' is"),
                mistake("link: https:", "link: jira:", "w.yaml:10: link: expected where it was decided"),
                mistake("KEYS-17", "KEYS 17", "w.yaml:10: link: expected where it was decided"),
                mistake("2026-12-31", "soon", "w.yaml:11: expires: expected the last day on which it holds"),
                mistake("2026-12-31", "2026-02-30", "w.yaml:11: expires: there is no day 2026-02-30 in the calendar"));
        mistakes.forEach((edit, message) -> assertThatThrownBy(() -> read(edited(edit)))
                .as(edit.get(1))
                .isInstanceOf(MalformedWaivers.class)
                .hasMessageContaining(message));
    }

    private static Map.Entry<List<String>, String> mistake(String right, String wrong, String message) {
        return Map.entry(List.of(right, wrong), message);
    }

    private static String edited(List<String> edit) {
        assertThat(WELL_FORMED).contains(edit.get(0));
        return WELL_FORMED.replaceFirst(
                java.util.regex.Pattern.quote(edit.get(0)), java.util.regex.Matcher.quoteReplacement(edit.get(1)));
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        assertThatThrownBy(() -> read(WELL_FORMED.replace("owner:", "boss:")))
                .hasMessageContaining("w.yaml:9: 'boss'")
                .hasMessageContaining("w.yaml:15: 'boss'");
    }

    @Test
    void whatIsNoListOfWaiversIsRefused() {
        for (String yaml : List.of(
                "",
                "# nothing",
                "- rule: R58",
                "waivers:",
                "waivers: R58",
                "waivers: [R58]",
                "{",
                "a: b",
                "waivers: []\n---\nwaivers: []")) {
            assertThatThrownBy(() -> read(yaml))
                    .as("'%s'", yaml)
                    .isInstanceOf(MalformedWaivers.class)
                    .hasMessageStartingWith("w.yaml");
        }
    }

    @Test
    void saidTwiceIsRefused() {
        assertThatThrownBy(() -> read(WELL_FORMED.replace("owner: Ana", "owner: Ana\n    owner: Ben")))
                .isInstanceOf(MalformedWaivers.class)
                .hasMessageContaining("w.yaml:16")
                .hasMessageContaining("owner");
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {(byte) 0xe9});
        assertThatThrownBy(() -> WaiverFile.read(latin, CATALOGUE)).hasMessageContaining("not in UTF-8");
        for (Path path : List.of(folder, folder.resolve("absent.yaml"))) {
            assertThatThrownBy(() -> WaiverFile.read(path, CATALOGUE))
                    .isInstanceOf(MalformedWaivers.class)
                    .hasMessageContaining("'" + path + "' is not one");
        }
    }

    private static List<Waiver> read(String yaml) {
        return WaiverFile.read("w.yaml", yaml, CATALOGUE);
    }
}
