package dev.lifeboat.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.conduct.MisbehavingAdapter.Request;
import dev.lifeboat.driver.HttpDriver;
import dev.lifeboat.run.Example;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.run.RunListener;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.verdict.Verdict;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An app that knows when the kit is looking, and behaves only then. */
class RecognitionTest {

    private static final String TAGS = "@R29 or @R58";
    private static final long ANOTHER_SEED = 2019;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Gateway gateway;

    @BeforeAll
    static void openTheGateway() {
        gateway = Gateway.start();
    }

    @AfterAll
    static void closeTheGateway() {
        gateway.close();
    }

    @AfterEach
    void nothingIsLeft() {
        Rows.nothingIsLeft();
    }

    /** It loses an account in each recovery of somebody who is not called as in the features. */
    @Test
    void itKnowsThePeopleOfTheFeatures() throws IOException {
        try (MisbehavingAdapter adapter = MisbehavingAdapter.always(
                        request -> request.asks("sign-in") && !text(request).contains("\"username\":\"ana"),
                        RecognitionTest::loseAnAccount);
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            assertThat(Rows.run(gateway, driver, TAGS).exitCode()).isZero();
            assertThat(adapter.misbehaved()).isZero();

            RunResult result = Rows.run(gateway, driver, TAGS, ANOTHER_SEED, RunListener.NONE);

            assertThat(adapter.misbehaved()).isPositive();
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.with(Verdict.Fail.class))
                    .isNotEmpty()
                    .extracting(ExampleResult::verdict)
                    .allSatisfy(
                            verdict -> assertThat(verdict.message()).contains("Expected the phone to show exactly"));
        }
    }

    /** It counts the examples and knows which one comes when; the one that it cheats in is played at another time. */
    @Test
    void itKnowsTheOrderOfTheExamples() throws IOException {
        try (MisbehavingAdapter adapter = MisbehavingAdapter.once(request -> false, (r, a, s) -> s.close());
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            List<String> one = order(driver, RunSettings.DEFAULT_SEED);
            List<String> other = order(driver, ANOTHER_SEED);

            assertThat(other).containsExactlyInAnyOrderElementsOf(one).isNotEqualTo(one);
            assertThat(order(driver, ANOTHER_SEED)).isEqualTo(other);
        }
    }

    @Test
    void noPhoneOrAddressIsTheSameUnderAnotherSeedAndNoRequestNamesTheKit() throws IOException {
        try (MisbehavingAdapter adapter = MisbehavingAdapter.once(request -> false, (r, a, s) -> s.close());
                HttpDriver driver = HttpDriver.to(adapter.address(), Rows.PATIENT)) {
            assertThat(Rows.run(gateway, driver, TAGS).exitCode()).isZero();
            List<String> phones = phones(adapter, "device");
            List<String> addresses = phones(adapter, "environment");
            assertThat(Rows.run(gateway, driver, TAGS, ANOTHER_SEED, RunListener.NONE)
                            .exitCode())
                    .isZero();

            assertThat(phones).isNotEmpty();
            assertThat(phones(adapter, "device").subList(phones.size(), 2 * phones.size()))
                    .doesNotContainAnyElementsOf(phones);
            assertThat(phones(adapter, "environment").subList(phones.size(), 2 * phones.size()))
                    .doesNotContainAnyElementsOf(addresses);
            assertThat(adapter.requests())
                    .extracting(request -> request.head().toLowerCase(Locale.ROOT))
                    .noneMatch(head -> head.contains("user-agent") || head.contains("lifeboat"));
        }
    }

    private static List<String> order(HttpDriver driver, long seed) {
        List<String> began = new ArrayList<>();
        Rows.run(gateway, driver, TAGS, seed, new RunListener() {
            @Override
            public void began(Example example, Platform platform) {
                began.add(example.id());
            }
        });
        assertThat(began).hasSizeGreaterThan(5);
        return began;
    }

    private static List<String> phones(MisbehavingAdapter adapter, String field) throws IOException {
        List<String> values = new ArrayList<>();
        for (Request request : adapter.requests()) {
            if (request.is("POST", "/v1/devices")) {
                values.add(MAPPER.readTree(request.body()).path(field).asText());
            }
        }
        return values;
    }

    /** Answers properly, and throws the first account of what was recovered away. */
    private static void loseAnAccount(Request request, MisbehavingAdapter adapter, Socket socket) throws IOException {
        JsonNode shown = MAPPER.readTree(adapter.properBody(request));
        JsonNode first = shown.at("/accounts/0/id");
        if (first.isMissingNode()) {
            LiesTest.send(socket, shown);
            return;
        }
        ObjectNode removal =
                MAPPER.createObjectNode().put("action", "remove-account").put("account", first.asText());
        LiesTest.send(socket, LiesTest.screen(adapter, LiesTest.action(request, removal.toString())));
    }

    private static String text(Request request) {
        return new String(request.body(), StandardCharsets.UTF_8);
    }
}
