package dev.lifeboat.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.report.KeptMatrix.Fate;
import dev.lifeboat.report.KeptMatrix.Held;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IndexPageTest {

    private static final KeptMatrix MUTANTS = new KeptMatrix(Map.of(
            RuleId.parse("R04"),
            List.of(
                    new Held("R04-loses-one", "loses <one> of them", Fate.KILLED),
                    new Held("R04-loses-all", "loses all of them", Fate.SURVIVED),
                    new Held("R04-new", "is new", Fate.NOT_TRIED)),
            RuleId.parse("R58"),
            List.of(
                    new Held("R58-restores-beside-personal", "restores beside what is there", Fate.KILLED),
                    new Held("R58-restores", "restores all the same", Fate.KILLED))));

    @Test
    void aRunWithEverythingLooksLikeTheGoldenPage() throws IOException {
        assertThat(body(Sample.ofEverything().waived("R58", Sample.TODAY))).isEqualTo(golden("everything.html"));
    }

    @Test
    void theClaimStandsFirstAndTheWaiversBeforeAllElse() {
        String page = page(Sample.waivedRun());

        assertThat(page).contains("<title>CONFORMANT WITH WAIVERS: Harbour Keys 3.2.1</title>");
        assertThat(headings(page)).startsWith("h1 ? CONFORMANT WITH WAIVERS Harbour Keys 3.2.1", "h2 Waivers");
        assertThat(headings(page)).endsWith("h2 This run").contains("h2 What failed but is waived 1", "h3 Recovery");
    }

    @Test
    void whatFailedSaysWhatWasExpectedAndSeenAndHowToRepeatIt() {
        String page = page(Sample.conformant()
                .example("R58", "two accounts", false, new Verdict.Fail("a; seen: refusal", "none", List.of(2))));

        assertThat(page)
                .contains("<dt>Expected</dt><dd><span>a; seen: refusal</span></dd>")
                .contains("<dt>Seen</dt><dd><span>none</span></dd>")
                .contains("<pre>./lifeboat run --rules R58 --platform ios --seed 7</pre>")
                .contains("<pre>./lifeboat run --rules R58 --platform android --seed 7</pre>");
    }

    @Test
    void everyExampleLeadsToItsEvidenceAndToItsStory() {
        Audit audit = Sample.conformant().audit();

        String page = IndexPage.write(audit, MUTANTS, false);

        assertThat(audit.examples())
                .hasSize(4)
                .allSatisfy(example -> assertThat(page)
                        .contains("<a href=\"" + example.evidence() + "\">")
                        .contains("href=\"" + AllureIds.page(example) + "\""));
    }

    @Test
    void everyPlaceThatIsLinkedToOnThePageIsThere() {
        String page = page(Sample.ofEverything());

        List<String> places = found("href=\"#([^\"]+)\"", page);
        assertThat(places).hasSize(18).allSatisfy(place -> assertThat(page).contains(" id=\"" + place + "\""));
    }

    @Test
    void thereIsNoScriptAndNothingIsFetched() {
        String page = page(Sample.ofEverything());

        assertThat(page).contains("content=\"default-src 'none'; style-src 'unsafe-inline'");
        assertThat(found("<([a-z0-9]+)", page)).doesNotContain("script", "img", "link", "iframe", "form", "object");
        assertThat(page).doesNotContain("url(").doesNotContain("@import");
        assertThat(found(" (on[a-z]+)=", page)).isEmpty();
    }

    @Test
    void theKillMatrixOfTheKitStandsWithTheRules() {
        assertThat(page(Sample.conformant()))
                .contains("3 of 5 mutants of 2 rules were killed")
                .contains("rule that the fault breaks; 1 survived; 1 not tried yet.")
                .contains("<td class=\"n\">1 of 3 killed</td>", "<td class=\"n\">2 of 2 killed</td>")
                .contains("killed</span> the app loses &lt;one&gt; of them <small>R04-loses-one</small>")
                .contains("survived</span> the app loses all of them", "not tried</span> the app is new");
    }

    private static String page(Sample sample) {
        return IndexPage.write(sample.audit(), MUTANTS, false);
    }

    /** Without the head, which is style. */
    private static String body(Sample sample) {
        String page = page(sample);
        return page.substring(page.indexOf("<main>"));
    }

    private static List<String> headings(String page) {
        return Pattern.compile("<(h[123])>(.*?)</h[123]>")
                .matcher(page)
                .results()
                .map(heading -> heading.group(1) + " " + heading.group(2).replaceAll("<[^>]+>", ""))
                .toList();
    }

    private static List<String> found(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }

    private static String golden(String name) throws IOException {
        try (InputStream stream = IndexPageTest.class.getResourceAsStream("/golden/report/" + name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
