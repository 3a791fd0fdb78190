package dev.lifeboat.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.Screen;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void aScreenComesBackAsItWasSent() {
        for (Screen screen : List.of(Samples.WELCOME, Samples.FULL)) {
            assertThat(ScreenJson.read(sent(ScreenJson.write(screen)))).isEqualTo(screen);
        }
    }

    @Test
    void everyActionComesBackAsItWasSent() {
        assertThat(Samples.actions()).extracting(Action::name).contains(ActionName.values());
        for (Action action : Samples.actions()) {
            assertThat(ActionJson.read(sent(ActionJson.write(action)))).isEqualTo(action);
        }
    }

    @Test
    void aStatementComesBackAsItWasSent() {
        assertThat(StatementJson.read(sent(StatementJson.write(Samples.STATEMENT))))
                .isEqualTo(Samples.STATEMENT);
    }

    @Test
    void aStatementThatIsSilentOnItServesOneDevice() {
        ObjectNode message = StatementJson.write(Samples.STATEMENT);
        message.remove("parallel");

        assertThat(StatementJson.read(message).parallel()).isOne();
    }

    @Test
    void whatTheProtocolDoesNotNameIsIgnored() {
        ObjectNode message = ScreenJson.write(Samples.WELCOME).put("battery", 80);

        assertThat(ScreenJson.read(message)).isEqualTo(Samples.WELCOME);
    }

    @Test
    void anUnknownWordIsNamedWithItsPlaceAndTheKnownOnes() {
        ObjectNode message = ScreenJson.write(Samples.FULL);
        ((ObjectNode) message.at("/accounts/1")).put("state", "asleep");

        assertThatThrownBy(() -> ScreenJson.read(message))
                .hasMessage("/accounts/1/state: expected one of ready, needs-verification, found \"asleep\"");
    }

    @Test
    void aMissingFieldIsNamed() {
        ObjectNode message = ScreenJson.write(Samples.WELCOME);
        message.remove("offers");

        assertThatThrownBy(() -> ScreenJson.read(message)).hasMessage("/offers: expected a list, found nothing");
    }

    @Test
    void aScreenThatContradictsItselfIsNone() {
        ObjectNode message = ScreenJson.write(Samples.WELCOME).put("view", "prompt");

        assertThatThrownBy(() -> ScreenJson.read(message))
                .isInstanceOf(MalformedMessage.class)
                .hasMessageContaining("the view is 'prompt' exactly while a prompt is open");
    }

    @Test
    void anotherProtocolIsNotGuessedAt() {
        ObjectNode message = StatementJson.write(Samples.STATEMENT).put("protocol", 2);

        assertThatThrownBy(() -> StatementJson.read(message))
                .hasMessageContaining("this kit speaks protocol 1, but the statement says 2");
    }

    private static JsonNode sent(JsonNode message) {
        return StrictJson.read(message.toString().getBytes(StandardCharsets.UTF_8));
    }
}
