package dev.lifeboat.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.observation.Printed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutputRingTest {

    private final OutputRing ring = new OutputRing();

    private void hear(String printed) {
        ring.drain(new ByteArrayInputStream(printed.getBytes(StandardCharsets.UTF_8)));
    }

    private static String lines(String word, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> word + n + "\n").collect(Collectors.joining());
    }

    @Test
    void theEndIsKeptAndAllOfItCounted() {
        hear(lines("", 1000));

        assertThat(ring.printed().characters()).isEqualTo(9 * 2 + 90 * 3 + 900 * 4 + 5);
        assertThat(ring.printed().end()).hasSize(200).startsWith("801").endsWith("1000");
    }

    @Test
    void aLineIsKeptInPartAndBelongsToItBeforeItEnds() {
        hear("x".repeat(501) + "\r\nand");

        assertThat(ring.printed().end()).containsExactly("x".repeat(500) + "…", "and");
    }

    @Test
    void noCharacterIsTornByTheBufferThatItIsReadWith() {
        for (int before = 0; before < 4; before++) {
            OutputRing one = new OutputRing();
            String text = "x".repeat(before) + "\n" + "💾\n".repeat(5000);

            one.drain(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

            assertThat(one.printed().end()).hasSize(200).containsOnly("💾");
        }
    }

    @Test
    void theLastWordsOfAProcessStayWhenAnotherFollows() {
        hear(lines("first ", 30) + "torn");
        ring.next("[it ended]");
        hear(lines("second ", 300));

        List<String> end = ring.printed().end();
        assertThat(end).hasSize(20 + 1 + 200).startsWith("first 12").endsWith("second 300");
        assertThat(end.subList(18, 22)).containsExactly("first 30", "torn", "[it ended]", "second 101");
        assertThat(ring.ofThisProcess()).hasSize(200).startsWith("second 101");
    }

    @Test
    void whoPrintsNothingHasPrintedNothing() {
        assertThat(ring.printed()).isEqualTo(Printed.NOTHING);
    }
}
