package dev.lifeboat.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.spi.ActionRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    private final JsonNode document = ProtocolSchemas.document("openapi.json");

    @Test
    void itHoldsTheRequestsOfTheProtocol() {
        List<String> requests = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> !member.getKey().equals("parameters"))
                        .forEach(operation -> requests.add(operation.getKey() + " " + path.getKey())));

        assertThat(document.path("openapi").asText()).startsWith("3.1.");
        assertThat(requests)
                .containsExactlyInAnyOrder(
                        "get /v1",
                        "post /v1/devices",
                        "delete /v1/devices/{device}",
                        "post /v1/devices/{device}/actions",
                        "get /v1/devices/{device}/screen",
                        "post /v1/devices/{device}/restart",
                        "get /v1/devices/{device}/screenshot");
    }

    @Test
    void everyShapeThatItNamesIsShippedBesideIt() {
        List<JsonNode> references = document.findValues("$ref");

        assertThat(references).hasSizeGreaterThan(10);
        references.forEach(reference -> assertThat(
                        ProtocolSchemas.document(reference.asText().substring("./".length()))
                                .path("$id")
                                .asText())
                .startsWith("urn:lifeboat:protocol:1:"));
        assertThat(references.stream().map(JsonNode::asText).distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of("statement", "device", "action", "screen", "problem")
                        .map(name -> "./" + name + ".schema.json")
                        .toList());
    }

    @Test
    void anActionMayBeRefusedForEachReasonThereIs() {
        JsonNode responses = document.at("/paths/~1v1~1devices~1{device}~1actions/post/responses");

        for (ActionRefused.Reason reason : ActionRefused.Reason.values()) {
            assertThat(responses
                            .path(String.valueOf(reason.status()))
                            .path("content")
                            .has(Problem.CONTENT_TYPE))
                    .as(reason.name())
                    .isTrue();
        }
    }
}
