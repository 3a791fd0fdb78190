package dev.lifeboat.simulator.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.secret.Secret;
import dev.lifeboat.simulator.secret.SecretKind;
import dev.lifeboat.simulator.secret.Secrets;
import dev.lifeboat.simulator.time.Dice;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.simulator.time.SimulatedClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemptationTest {

    private final SimulatedClock clock = new SimulatedClock();
    private final Secrets secrets = new Secrets();
    private final Dice dice = Seed.of(9).dice("temptations");

    @Test
    void mailHoldsCanariesAndRecordsWhatItIsTold() {
        MailService mail = new MailService(clock, dice, secrets);
        Caller app = new Caller(mail);
        assertThat(app.get("messages-list", Map.of()).json().get("messages")).hasSize(3);
        assertThat(app.get("messages-read", Map.of("message", "m1")).text("text"))
                .contains(canaries().get(0));
        assertThat(app.get("messages-read", Map.of("message", "m9")).status()).isEqualTo(404);
        assertThat(app.post("messages-send", Map.of(), Map.of("text", "ana has an account"))
                        .status())
                .isEqualTo(202);
        assertThat(mail.received()).hasSize(4);
        assertThat(mail.received().get(3).body()).contains("ana has an account");
    }

    @Test
    void filesHoldCanariesAndTakeMore() {
        FileService files = new FileService(clock, dice, secrets);
        Caller app = new Caller(files);
        Map<String, String> mine = Map.of("file", "backup.json");
        assertThat(app.get("files-list", Map.of()).json().get("files")).hasSize(2);
        assertThat(app.get("files-read", mine).status()).isEqualTo(404);
        assertThat(app.post("files-write", mine, Map.of("account", "ana")).status())
                .isEqualTo(201);
        assertThat(app.post("files-write", mine, Map.of("account", "bob")).status())
                .isEqualTo(204);
        assertThat(app.get("files-read", mine).text("account")).isEqualTo("bob");
        byte[] diary =
                app.get("files-read", Map.of("file", "diary.txt")).reply().body();
        assertThat(new String(diary, StandardCharsets.UTF_8))
                .contains(canaries().get(0));
        assertThat(files.received()).hasSize(6);
    }

    @Test
    void theDirectoryAnswersWhoKnowsWhom() {
        Directory directory = new Directory(clock, dice, secrets);
        Caller app = new Caller(directory);
        assertThat(app.get("users-list", Map.of()).json().get("users")).hasSize(2);
        assertThat(app.get("users-read", Map.of("user", "u1")).text("note"))
                .isEqualTo(canaries().get(0));
        assertThat(app.get("users-read", Map.of("user", "u9")).status()).isEqualTo(404);
        assertThat(app.post("users-lookup", Map.of(), Map.of("mails", List.of("kim@directory.example", "ana")))
                        .json()
                        .get("users"))
                .hasSize(1);
        assertThat(app.call("users-lookup", Map.of(), Map.of(), "no JSON").status())
                .isEqualTo(400);
        assertThat(directory.received()).hasSize(5);
    }

    @Test
    void analyticsTakesWhateverItIsGiven() {
        Analytics analytics = new Analytics(clock, dice, secrets);
        Caller app = new Caller(analytics);
        assertThat(app.get("settings-read", Map.of()).text("audience"))
                .isEqualTo(canaries().get(0));
        assertThat(app.post("events-record", Map.of(), Map.of("user", "ana")).status())
                .isEqualTo(204);
        assertThat(analytics.received()).extracting(Received::operation).contains("events-record");
    }

    private List<String> canaries() {
        return secrets.all().stream()
                .filter(secret -> secret.kind() == SecretKind.CANARY)
                .map(Secret::value)
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .toList();
    }
}
