package dev.lifeboat.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class VisibleTextTest {

    @Test
    void commandsOfATerminalAreShownInsteadOfObeyed() {
        assertThat(VisibleText.of("\u001b[2J\u001b]0;owned\u0007 \u009b31m"))
                .isEqualTo("⟨U+001B⟩[2J⟨U+001B⟩]0;owned⟨U+0007⟩ ⟨U+009B⟩31m");
        assertThat(VisibleText.of("PASS\rFAIL\b\0\u007f")).isEqualTo("PASS⟨U+000D⟩FAIL⟨U+0008⟩⟨U+0000⟩⟨U+007F⟩");
    }

    @Test
    void marksThatTurnTheDirectionOfWritingAreShown() {
        assertThat(VisibleText.of("a\u202eb\u2066c\u200fd\u061ce")).isEqualTo("a⟨U+202E⟩b⟨U+2066⟩c⟨U+200F⟩d⟨U+061C⟩e");
    }

    @Test
    void whatIsNoCharacterIsShown() {
        assertThat(VisibleText.of("\ud83d x \udc00 \ufffe")).isEqualTo("⟨U+D83D⟩ x ⟨U+DC00⟩ ⟨U+FFFE⟩");
    }

    @Test
    void wordsInAnyLanguageStayAsTheyAre() {
        for (String words : new String[] {"Café · 保存 · שלום · مرحبا · 👩‍💻", "line\n\tnext", "\ufffd", ""}) {
            assertThat(VisibleText.of(words)).isEqualTo(words);
        }
        assertThat(VisibleText.of("one\r\ntwo\u001b")).isEqualTo("one\ntwo⟨U+001B⟩");
    }

    @Test
    void aLineCannotPretendToBeTwo() {
        assertThat(VisibleText.onOneLine(" one\r\ntwo\u2028three\t")).isEqualTo("one two three");
    }

    @Test
    void inJsonItStaysWhatItIsAndIsEscaped() throws IOException {
        String nasty = "a\u202e \ud83d \ud83d\ude00 \udbff\udfff \u009b";

        String json = VisibleText.inJson("[\"" + nasty + "\"]");

        assertThat(json).isEqualTo("[\"a\\u202e \\ud83d \ud83d\ude00 \\udbff\\udfff \\u009b\"]");
        assertThat(new ObjectMapper().readTree(json).get(0).asText()).isEqualTo(nasty);
    }
}
