package dev.lifeboat.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EncodedTest {

    /** What a run is, said in other words than those that look for it. */
    private static final Pattern RUN = Pattern.compile("(?:[A-Za-z0-9+_-]|\\\\?/|%2[BbFf]){16,}+(?:=|%3[Dd]){0,6}");

    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "7",
            "+",
            "-",
            "_",
            "/",
            "\\/",
            "\\",
            "%2B",
            "%2f",
            "%2",
            "%",
            "%3D",
            "=",
            " ",
            "\"",
            "é",
            "abc123",
            "0123456789abcdef");

    @Test
    void runsAreFoundWhereTheirDescriptionSaysThatTheyAre() {
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(40); piece >= 0; piece--) {
                text.append(PIECES.get(random.nextInt(random.nextBoolean() ? 9 : PIECES.size())));
            }
            List<Encoded> runs = Encoded.in(text.toString());
            List<MatchResult> expected = RUN.matcher(text).results().toList();

            assertThat(runs.stream().map(run -> run.from() + "-" + run.to()))
                    .as(text.toString())
                    .containsExactlyElementsOf(expected.stream()
                            .map(run -> run.start() + "-" + run.end())
                            .toList());
            found += runs.size();
        }
        assertThat(found).isGreaterThan(5000);
    }

    @Test
    void whatNoBytesAreEncodedAsDecodesToNothing() {
        assertThat(Encoded.in("z-------------------z").get(0).decoded()).isEmpty();
        assertThat(Encoded.in("bGlmZWJvYXQgYmFja3Vw").get(0).decoded())
                .anySatisfy(bytes -> assertThat(bytes).asString().isEqualTo("lifeboat backup"));
    }
}
