package dev.lifeboat.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @Test
    void whatEveryParserReadsAlikeIsRead() {
        assertThat(StrictJson.read(bytes("{\"a\":[1,-2.5,true,null,\"\\u00e9\"],\"b\":9007199254740991}"))
                        .toString())
                .isEqualTo("{\"a\":[1,-2.5,true,null,\"é\"],\"b\":9007199254740991}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":1}}",
                "{\"a\":NaN}",
                "{\"a\":1e999}",
                "{\"a\":-0}",
                "{\"a\":-0.0}",
                "{\"a\":9007199254740993}",
                "{\"a\":12345678901234567890123456789012345678901234567890}",
                "{\"a\":01}",
                "{\"a\":\"\\ud800\"}",
                "{\"\\udfff\":1}",
                "{\"a\":1} {}",
                "{\"a\":1",
                "{'a':1}",
                "{\"a\":1,}",
                "// a\n{}",
                "\ufeff{\"a\":1}",
                "",
                "  ",
                "<html></html>"
            })
    void whatTwoParsersCouldReadInTwoWaysIsNot(String text) {
        assertThatThrownBy(() -> StrictJson.read(bytes(text))).isInstanceOf(MalformedMessage.class);
    }

    @Test
    void nestingIsNotEndless() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertThatThrownBy(() -> StrictJson.read(bytes(deep)))
                .isInstanceOf(MalformedMessage.class)
                .hasMessageContaining("depth");
    }

    @Test
    void bytesThatAreNotUtf8AreNotGuessedAt() {
        byte[] latin = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> StrictJson.read(latin))
                .isInstanceOf(MalformedMessage.class)
                .hasMessageContaining("UTF-8");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
