package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.observation.Observation.AdministratorLooked;
import dev.lifeboat.observation.Observation.Told;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdministratorLearnsNothingTest {

    private static final AdministratorLearnsNothing CHECK = new AdministratorLearnsNothing(
            "contoso",
            List.of("Contoso", "ana@contoso.example"),
            List.of("Harbour Bank", "ana-4711", "ana.home@outlook.example", "Contoso Mail"));

    private static final Told RIGHT = told(
            Map.of("User-Agent", "Acme Backup Authenticator"),
            "{\"code\":\"⟨contoso.ana.activation-code⟩\",\"username\":\"ana@contoso.example\"}");

    @Test
    void passesWhereTheTenantHearsOfItsOwnAccountOnly() {
        assertThat(CHECK.decide(Passage.history(looked("p1", RIGHT)))).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void failsOnAnotherAccount_aForeignSecret_orABackup() {
        Map<Told, String> findings = Map.of(
                told(Map.of(), "{\"also\":\"ANA-4711\"}"), "activate names ana-4711",
                told(Map.of("X-Issuers", "Contoso Mail"), "{}"), "activate names Contoso Mail",
                told(Map.of("Authorization", "⟨ana.access-token⟩"), "{}"), "activate tells ⟨ana.access-token⟩",
                told(Map.of(), "{\"code\":\"⟨fabrikam.ana.activation-code⟩\"}"),
                        "activate tells ⟨fabrikam.ana.activation-code⟩",
                told(Map.of(), "{\"backedUp\":true,\"lastBackup\":1}"), "activate speaks of a backup",
                told(Map.of("X-Store", "iCloud"), "{}"), "activate speaks of a backup");
        findings.forEach((told, finding) -> assertThat(
                        CHECK.decide(Passage.history(looked("p1", RIGHT, told))).message())
                .contains(finding));
    }

    @Test
    void failsWhereTheDeviceIsNamedAfterAnAccount() {
        assertThat(CHECK.decide(Passage.history(looked("phone of ana.home@outlook.example", RIGHT)))
                        .message())
                .contains("a device called ana.home@outlook.example");
    }

    @Test
    void showsNothingWhereTheTenantWasNeverCalled() {
        assertThat(CHECK.decide(Passage.history(looked("p1")))).isInstanceOf(Verdict.Inconclusive.class);
        assertThatThrownBy(() -> CHECK.decide(Passage.history())).hasMessageContaining("nobody looked");
    }

    @Test
    void looksAtItsOwnTenantOnly() {
        AdministratorLooked elsewhere = new AdministratorLooked(
                "fabrikam", List.of(), List.of("p1"), List.of(told(Map.of(), "{\"also\":\"ana-4711\"}")));
        assertThat(CHECK.decide(Passage.history(looked("p1", RIGHT), elsewhere)))
                .isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void saysWhatItSearched() {
        assertThat(CHECK.searched(Passage.history(
                        Passage.to("microsoft", "token", "/x", Map.of(), ""), looked("p1", RIGHT, RIGHT))))
                .satisfies(search -> {
                    assertThat(search.whose()).isEqualTo("the administrator of contoso");
                    assertThat(search.searched()).isEqualTo(2);
                    assertThat(search.names()).isEqualTo(6);
                    assertThat(search.bytes()).isGreaterThan(100);
                });
        assertThatThrownBy(() -> CHECK.searched(Passage.history())).hasMessageContaining("nobody looked");
    }

    private static AdministratorLooked looked(String device, Told... told) {
        return new AdministratorLooked("contoso", List.of("ana@contoso.example"), List.of(device), List.of(told));
    }

    private static Told told(Map<String, String> headers, String body) {
        return new Told("activate", "/net/work/contoso/activate/9x", headers, body);
    }
}
