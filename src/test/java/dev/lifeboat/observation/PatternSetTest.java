package dev.lifeboat.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PatternSetTest {

    private final PatternSet patterns = new PatternSet();

    @Test
    void findsPatternsWhereverTheyStand() {
        add("harbour", "H");
        add("lantern", "L");
        assertThat(search("harbour, lantern, harbour"))
                .containsExactly(
                        new PatternSet.Match(0, 7, "H"),
                        new PatternSet.Match(9, 16, "L"),
                        new PatternSet.Match(18, 25, "H"));
        assertThat(search("harbou lanter")).isEmpty();
        assertThat(search("")).isEmpty();
    }

    @Test
    void ofTwoThatBeginTogetherTheLongerWins() {
        add("harbour", "short");
        add("harbourmaster", "long");
        assertThat(search("the harbourmaster of the harbour"))
                .containsExactly(new PatternSet.Match(4, 17, "long"), new PatternSet.Match(25, 32, "short"));
        assertThat(search("harbourmast")).containsExactly(new PatternSet.Match(0, 7, "short"));
    }

    @Test
    void matchesDoNotOverlap() {
        add("abcabcabc", "A");
        add("cabcab", "B");
        assertThat(search("abcabcabcabcabc")).containsExactly(new PatternSet.Match(0, 9, "A"));
        add("aaaaaa", "C");
        assertThat(search("aaaaaaaaaaaaa"))
                .containsExactly(new PatternSet.Match(0, 6, "C"), new PatternSet.Match(6, 12, "C"));
    }

    @Test
    void whatIsTooShortIsNotLookedFor() {
        add("abcde", "five");
        add("abcdef", "six");
        assertThat(search("abcde abcdef")).containsExactly(new PatternSet.Match(6, 12, "six"));
    }

    @Test
    void bytesAreNotTakenForCharacters() {
        byte[] secret = new byte[32];
        new Random(1).nextBytes(secret);
        patterns.add(secret, "key");
        byte[] text = new byte[200];
        System.arraycopy(secret, 0, text, 168, 32);
        assertThat(patterns.search(text)).containsExactly(new PatternSet.Match(168, 200, "key"));
    }

    private void add(String text, String name) {
        patterns.add(text.getBytes(StandardCharsets.UTF_8), name);
    }

    private Iterable<PatternSet.Match> search(String text) {
        return patterns.search(text.getBytes(StandardCharsets.UTF_8));
    }
}
