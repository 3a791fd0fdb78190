package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NothingPassedOnTest {

    private static final String NAME = "ana.home@outlook.example";
    private static final NothingPassedOn TO_ANYONE = new NothingPassedOn(List.of(NAME, "Harbour"), Set.of());
    private static final NothingPassedOn TO_MAIL = new NothingPassedOn(List.of(NAME), Set.of("mail"));

    @Test
    void passesWhereOnlyThoseConcernedAreTold() {
        assertThat(TO_ANYONE.decide(Passage.history(
                        Passage.to("microsoft", "token", "/x", Map.of(), "username=" + NAME),
                        Passage.to("icloud", "records-modify", "/x", Map.of(), "{\"issuer\":\"Harbour\"}"),
                        Passage.to("analytics", "events-record", "/x", Map.of(), "{\"event\":\"opened\"}"),
                        Passage.astray("/net/microsoft/no-such-thing", NAME),
                        Passage.astray("/os/battery", ""))))
                .isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void failsWhereANameIsToldToAnyoneElse_inBodyHeaderOrAddress_encodedToo() {
        String base64 = Base64.getEncoder().encodeToString(("u=" + NAME).getBytes(StandardCharsets.UTF_8));
        assertThat(List.of(
                        Passage.to("analytics", "events-record", "/x", Map.of(), "{\"user\":\"" + NAME + "\"}"),
                        Passage.to("directory", "users-lookup", "/x?q=harbour", Map.of(), ""),
                        Passage.to("files", "files-write", "/x", Map.of("X-User", base64), ""),
                        Passage.astray("/net/analytics/v2", NAME)))
                .allSatisfy(exchange ->
                        assertThat(TO_ANYONE.decide(Passage.history(exchange))).isInstanceOf(Verdict.Fail.class));
    }

    @Test
    void failsOnUnknownEgress_whateverIsSent() {
        assertThat(TO_ANYONE
                        .decide(Passage.history(Passage.astray("/net/crash-reports", "")))
                        .message())
                .contains("a request of p1 to an unknown address: /net/crash-reports");
    }

    @Test
    void looksOnlyAtTheServicesItIsToldTo() {
        assertThat(TO_MAIL.decide(Passage.history(Passage.to("files", "files-write", "/x", Map.of(), NAME))))
                .isInstanceOf(Verdict.Pass.class);
        assertThat(TO_MAIL.decide(Passage.history(Passage.to("mail", "messages-send", "/x", Map.of(), NAME))))
                .isInstanceOf(Verdict.Fail.class);
    }

    @Test
    void namesTooShortToBeFoundAreADefectOfTheFeature() {
        NothingPassedOn check = new NothingPassedOn(List.of("ana"), Set.of());
        assertThatThrownBy(() -> check.decide(Passage.history())).hasMessageContaining("long enough");
    }

    @Test
    void saysWhatItSearched() {
        NothingPassedOn check = new NothingPassedOn(List.of(NAME, "Harbour", "ana"), Set.of());
        assertThat(check.searched(Passage.history(
                                Passage.to("microsoft", "token", "/x", Map.of(), "username=" + NAME),
                                Passage.to("analytics", "events-record", "/x", Map.of(), "opened"),
                                Passage.astray("/net/crash-reports", "")))
                        .extent())
                .startsWith("2 of 3 requests, ")
                .endsWith(" bytes, searched for 2 names, 1 too short to be searched for: ana");
        assertThat(TO_MAIL.searched(Passage.history()).whose()).isEqualTo("mail");
    }
}
