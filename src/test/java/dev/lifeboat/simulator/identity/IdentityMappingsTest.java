package dev.lifeboat.simulator.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifeboat.simulator.http.Service;
import dev.lifeboat.simulator.secret.Secrets;
import dev.lifeboat.simulator.time.Dice;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.simulator.time.SimulatedClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityMappingsTest {

    private static final Path MAPPINGS = Path.of("simulators/mappings");

    @ParameterizedTest
    @ValueSource(strings = {"microsoft", "work", "mail", "files", "directory", "analytics"})
    void haveOneRouteForEachOperation(String name) throws IOException {
        List<String> routed = new ArrayList<>();
        for (Path file : files(name)) {
            JsonNode mapping = new ObjectMapper().readTree(file.toFile());
            String operation =
                    mapping.at("/response/transformerParameters/operation").asText();
            assertThat(file).hasFileName(operation + ".json");
            assertThat(mapping.at("/response/transformers/0").asText()).isEqualTo(name);
            assertThat(mapping.at("/request/urlPathTemplate").asText())
                    .startsWith("/{world}/{phone}/net/" + name + "/");
            routed.add(operation);
        }
        assertThat(routed)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        services().get(name).operations().keySet());
    }

    private static List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(MAPPINGS.resolve(name))) {
            return files.sorted().toList();
        }
    }

    private static Map<String, Service> services() {
        SimulatedClock clock = new SimulatedClock();
        Dice dice = Seed.of(1).dice("mappings");
        Secrets secrets = new Secrets();
        return Map.of(
                "microsoft", new MicrosoftAccounts(clock, dice, secrets),
                "work", new WorkTenants(clock, dice, secrets),
                "mail", new MailService(clock, dice, secrets),
                "files", new FileService(clock, dice, secrets),
                "directory", new Directory(clock, dice, secrets),
                "analytics", new Analytics(clock, dice, secrets));
    }
}
