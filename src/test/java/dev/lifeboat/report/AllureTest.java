package dev.lifeboat.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.spi.Action;
import dev.lifeboat.verdict.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllureTest {

    private static final String NASTY = "</script><script>alert(1)</script>'\"${x}]]>\u0000";

    @TempDir
    private Path home;

    private Path results;
    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void nameTheFolder() {
        results = home.resolve("allure-results");
    }

    @Test
    void everyVerdictHasItsStatus() throws IOException {
        write(Sample.ofEverything());

        Map<String, String> statuses = new TreeMap<>();
        for (JsonNode result : results()) {
            statuses.put(result.at("/name").asText(), result.at("/status").asText());
        }
        assertThat(statuses)
                .hasSize(16)
                .containsEntry("a fresh phone recovers · iOS", "passed")
                .containsEntry("one account is in the way · Android", "failed")
                .containsEntry("signed out of the Microsoft account · iOS", "broken")
                .containsEntry("the network is cut · iOS", "broken")
                .containsEntry("details are typed in · iOS", "skipped");
    }

    @Test
    void theStepUnderWayCarriesTheVerdictAndTheRestIsSkipped() throws IOException {
        write(Sample.ofEverything());

        JsonNode failed = result("one account is in the way · iOS");
        assertThat(failed.findPath("steps"))
                .extracting(step ->
                        step.at("/name").asText() + ": " + step.at("/status").asText())
                .containsExactly(
                        "Given Ana's old phone has backed up these accounts: passed",
                        "When Ana recovers on the new phone: passed",
                        "Then the new phone now shows these accounts: failed",
                        "Then the code of \"Harbour\" on the new phone is accepted: skipped");
        assertThat(result("the network is cut · iOS").findPath("steps"))
                .extracting(step -> step.at("/status").asText())
                .containsOnly("skipped");
    }

    @Test
    void stepsHoldTheirTablesAndTheDeedsInOrder() throws IOException {
        write(Sample.conformant());

        JsonNode steps = result("a fresh phone recovers · iOS").findPath("steps");
        assertThat(steps.at("/0/parameters/1/name").asText()).isEqualTo("Harbour");
        assertThat(steps.at("/0/parameters/1/value").asText()).isEqualTo("third-party · ana");
        assertThat(steps.at("/1/steps"))
                .extracting(deed -> deed.at("/name").asText())
                .containsExactly(
                        "Ana's new phone: begin-recovery → asks for sign-in",
                        "Ana's new phone: sign-in ana@outlook.example ⟨ana.password⟩ → accounts: recovered");
        assertThat(steps.at("/2/steps"))
                .extracting(deed -> deed.at("/name").asText())
                .containsExactly(
                        "world: the clock moved on by 30 s",
                        "Ana's new phone: looked at → accounts: recovered",
                        "Ana's new phone: code 123456 of Harbour was accepted");
    }

    @Test
    void everyDeedHasOnePageWithItsScreenAndTraffic() throws IOException {
        write(Sample.conformant());

        JsonNode deed = result("a fresh phone recovers · iOS").findPath("steps").at("/1/steps/1");
        assertThat(deed.at("/attachments")).hasSize(1);
        assertThat(results.resolve(deed.at("/attachments/0/source").asText()))
                .content()
                .contains("<svg class=\"phone ios\"", "Welcome back")
                .contains("POST microsoft token → 200")
                .contains("grant_type=password&amp;username=ana")
                .contains("icloud of ana: object backup-1 read");
    }

    @Test
    void theStoryboardShowsEachStepAndWhereItWentWrong() throws IOException {
        write(Sample.ofEverything());

        assertThat(storyboard("one account is in the way · iOS"))
                .contains(
                        "When Ana recovers on the new phone", "<svg class=\"phone ios\"", "class=wrong", "<b>FAIL</b>");
        assertThat(storyboard("a fresh phone recovers · iOS"))
                .contains("Then the new phone now shows these accounts", "<svg class=\"phone ios\"")
                .doesNotContain("class=wrong", "<b>");
    }

    @Test
    void ofAStepWithManyScreensTheStoryboardSaysHowManyItLeavesOut() throws IOException {
        Observation[] story = new Observation[42];
        Arrays.fill(story, new Observation.ScreenRead("p1", new Answer.Broken("nothing")));
        story[0] = new Observation.StepBegan("Given", "a phone");
        story[1] = new Observation.StepBegan("When", "Ana looks again and again");
        write(Sample.conformant()
                .example(
                        "R58",
                        "many",
                        false,
                        new Verdict.Fail("nothing", "something", List.of(22)),
                        Sample.history(story)));

        String page = storyboard("many · iOS");
        assertThat(page.split("<figure").length - 1).isEqualTo(3 + 1 + 3);
        assertThat(page).contains("<p>… and 16 more screens</p><figure class=wrong>", "<p>… and 17 more screens</p>");
    }

    private String storyboard(String example) throws IOException {
        JsonNode attachment = result(example).at("/attachments/0");
        assertThat(attachment.at("/name").asText()).isEqualTo("Storyboard");
        return Files.readString(results.resolve(attachment.at("/source").asText()));
    }

    @Test
    void ofVeryManyDeedsTheFirstTheLastAndTheTellingOnesAreShown() throws IOException {
        Observation[] story = new Observation[101];
        Arrays.fill(story, new Observation.WorldChanged("a minute passed"));
        story[0] = new Observation.StepBegan("Then", "nothing happened");
        story[50] = new Observation.WorldChanged("something happened");
        write(Sample.conformant()
                .example(
                        "R58",
                        "long",
                        false,
                        new Verdict.Fail("nothing", "something", List.of(51)),
                        Sample.history(story)));

        JsonNode deeds = result("long · iOS").findPath("steps").at("/0/steps");
        assertThat(deeds).hasSize(12 + 1 + 1 + 1 + 12);
        assertThat(deeds.at("/12/name").asText()).isEqualTo("… and 37 more that are not shown");
        assertThat(deeds.at("/13/name").asText()).isEqualTo("world: something happened");
        assertThat(deeds.at("/13/status").asText()).isEqualTo("failed");
        assertThat(deeds.at("/14/name").asText()).isEqualTo("… and 38 more that are not shown");
    }

    @Test
    void theDescriptionSaysWhatIsDemandedAndWhere() throws IOException {
        write(Sample.ofEverything());

        assertThat(result("one account is in the way · Android")
                        .at("/descriptionHtml")
                        .asText())
                .contains("R58 · Title of R58")
                .contains("What R58 demands.")
                .contains("some-heading P58 s1 (edition 2019-01)")
                .contains("Reading A1: What is meant? — This is meant.")
                .contains("observed in stores")
                .contains("The edition on Android: by-analogy")
                .contains("| Harbour | third-party | ana  |")
                .contains("./lifeboat run --rules R58 --platform android --seed 7");
    }

    @Test
    void whatDidNotPassFallsIntoOneCategory() throws IOException {
        write(Sample.ofEverything());

        JsonNode categories = json.readTree(results.resolve("categories.json").toFile());
        int sorted = 0;
        for (JsonNode result : results()) {
            String trace = result.at("/statusDetails/trace").asText();
            List<String> fitting = new ArrayList<>();
            categories.forEach(category -> {
                if (category.at("/matchedStatuses/0")
                                .asText()
                                .equals(result.at("/status").asText())
                        && trace.matches(category.at("/traceRegex").asText())) {
                    fitting.add(category.at("/name").asText());
                }
            });
            boolean passed = result.at("/status").asText().equals("passed");
            assertThat(fitting).as(result.at("/name").asText()).hasSize(passed ? 0 : 1);
            sorted += fitting.size();
        }
        assertThat(sorted).isEqualTo(14);
    }

    @Test
    void aWaivedFailureIsAKnownIssueOfItsOwnCategory() throws IOException {
        String page = page(Sample.ofEverything().waived("R58", Sample.TODAY));

        JsonNode waived = result("one account is in the way · Android");
        assertThat(waived.at("/status").asText()).isEqualTo("failed");
        assertThat(waived.at("/statusDetails/known").asBoolean()).isTrue();
        assertThat(waived.at("/statusDetails/trace").asText()).startsWith(AllureCategories.WAIVED);
        assertThat(waived.at("/links/0/type").asText()).isEqualTo("issue");
        assertThat(waived.at("/links/0/url").asText()).isEqualTo("https://harbour.example/decisions/1");
        assertThat(data(page, "data/categories.json")).contains("Waived");
        assertThat(data(page, "widgets/environment.json")).contains("waives 2 failed examples");
    }

    @Test
    void thePageHoldsTheTreeOfRulesAndCallsNobody() throws IOException {
        String page = page(Sample.ofEverything());

        String tree = data(page, "data/chapters.json");
        assertThat(tree)
                .contains("Troubleshooting")
                .contains("R58 · Title of R58")
                .contains("Some situation");
        assertThat(page)
                .doesNotContain("googletagmanager", "gtag", "src=\"http", "href=\"http")
                .contains("Content-Security-Policy\" content=\"default-src 'none'");
        assertThat(data(page, "widgets/environment.json")).contains("Harbour Keys 3.2.1 by Harbour Ltd");
        assertThat(data(page, "data/categories.json")).contains("Violations").contains("Inconclusive");
    }

    @Test
    void onlyTheScriptsOfThePageRun() throws IOException {
        String page = page(Sample.ofEverything());

        Matcher policy = Pattern.compile("script-src 'nonce-([0-9a-f]{64})' 'unsafe-eval'; ")
                .matcher(page);
        assertThat(policy.find()).isTrue();
        String key = "nonce=\"" + policy.group(1) + "\"";
        assertThat(page.split("<script", -1)).hasSize(4);
        assertThat(page.split("<script " + key, -1)).hasSize(4);
    }

    @Test
    void messagesAreNoPartOfThePage() throws IOException {
        Matcher application =
                Pattern.compile("src=\"data:text/javascript;base64,([^\"]+)\"").matcher(page(Sample.ofEverything()));

        assertThat(application.find()).isTrue();
        assertThat(new String(Base64.getDecoder().decode(application.group(1)), StandardCharsets.UTF_8))
                .containsOnlyOnce("fg:\"black\",bg:\"black\",newline:!0,escapeXML:!0")
                .containsOnlyOnce("fg:\"black\",bg:\"black\",newline:!0");
    }

    @Test
    void theFirstThingSaysWhetherItConformsToWhatAndWhoSaysSo() throws IOException {
        JsonNode claim = json.readTree(data(page(Sample.ofEverything()), "widgets/claim.json"));

        assertThat(claim.at("/verdict").asText()).isEqualTo("NON-CONFORMANT");
        assertThat(claim.at("/mark").asText()).isEqualTo("bad");
        assertThat(claim.at("/items").findValuesAsText("question"))
                .containsExactly("Does it conform?", "To what?", "Who says so?");
        assertThat(claim.at("/items/0/answers/0").asText())
                .isEqualTo("Harbour Keys 3.2.1 by Harbour Ltd. A rule that counts is violated.");
        assertThat(claim.at("/items/0/answers/1").asText()).startsWith("NON-CONFORMANT, iOS: ");
        assertThat(claim.at("/items/1/answers/0").asText()).contains("edition 2019-01");
        assertThat(claim.at("/items/1/answers/1").asText()).contains("Android", "by analogy");
        assertThat(claim.at("/items/2/answers/0").asText())
                .contains(Sample.PROVENANCE.kit(), Sample.PROVENANCE.began().toString());
    }

    @Test
    void whatIsWaivedComesBeforeTheClaim() throws IOException {
        String page = page(Sample.ofEverything().waived("R58", Sample.TODAY));

        JsonNode first = json.readTree(data(page, "widgets/claim.json")).at("/items/0");
        assertThat(first.at("/question").asText()).isEqualTo("What is waived?");
        assertThat(first.at("/answers/0").asText()).contains("R58", "waives 2 failed examples");
    }

    @Test
    void theTrendGoesFromRunToRun() throws IOException {
        Path first = run("first", Sample.ofEverything(), List.of());
        Path second = run("second", Sample.ofEverything(), List.of(first));
        run("third", Sample.ofEverything(), List.of(second, first));

        JsonNode trend = json.readTree(
                data(Files.readString(home.resolve("third/allure/index.html")), "widgets/history-trend.json"));
        assertThat(trend).extracting(run -> run.at("/buildOrder").asInt()).containsExactly(3, 2, 1);
        assertThat(trend)
                .allSatisfy(run -> assertThat(run.at("/data/total").asInt()).isEqualTo(16));
        JsonNode examples =
                json.readTree(home.resolve("third/allure/history/history.json").toFile());
        assertThat(examples)
                .hasSize(16)
                .allSatisfy(example -> assertThat(example.at("/items")).hasSize(3));
    }

    @Test
    void theTrendOfAnotherProductAndAPartIsNotTakenOver() throws IOException {
        Path other = run("other", Sample.ofEverything().called("Lantern Keys"), List.of());
        Path part = run("part", Sample.ofEverything().selection(), List.of());
        Path same = run("same", Sample.ofEverything(), List.of());

        run("alone", Sample.ofEverything(), List.of(part, other));
        run("second", Sample.ofEverything(), List.of(part, other, same));

        assertThat(home.resolve("alone/allure-results/history")).doesNotExist();
        assertThat(json.readTree(
                        home.resolve("alone/allure/history/history-trend.json").toFile()))
                .hasSize(1);
        assertThat(json.readTree(
                        home.resolve("second/allure/history/history-trend.json").toFile()))
                .hasSize(2);
    }

    @Test
    void theTrendOfAnotherSelectionOrStrictnessIsNotTakenOver() throws IOException {
        Path more = run("more", Sample.ofEverything().selection(), List.of());
        Path strict = run("strict", Sample.conformant().selection().strict(), List.of());
        Path same = run("same", Sample.conformant().selection(), List.of());

        run("alone", Sample.conformant().selection(), List.of(more, strict));
        run("second", Sample.conformant().selection(), List.of(more, strict, same));

        assertThat(home.resolve("alone/allure-results/history")).doesNotExist();
        assertThat(json.readTree(
                        home.resolve("second/allure/history/history-trend.json").toFile()))
                .hasSize(2);
    }

    @Test
    void aHistoryThatCannotBeReadIsPassedOver() throws IOException {
        Path whole = run("whole", Sample.ofEverything(), List.of());
        Path torn = run("torn", Sample.ofEverything(), List.of());
        Files.writeString(torn.resolve("allure/history/history.json"), "{\"a\": [");

        run("next", Sample.ofEverything(), List.of(torn, home.resolve("gone"), whole));

        assertThat(json.readTree(
                        home.resolve("next/allure/history/history-trend.json").toFile()))
                .hasSize(2);
    }

    /** A run's folder with what the next one takes over. */
    private Path run(String name, Sample sample, List<Path> earlier) throws IOException {
        Path run = Files.createDirectories(home.resolve(name));
        results = run.resolve("allure-results");
        RunResult result = sample.result();
        Audit audit = Auditor.audit(result, Sample.PROVENANCE);
        Files.writeString(run.resolve("audit.json"), AuditFile.write(audit));
        Map<String, byte[]> pages = AllureResults.write(result, audit, Optional.empty(), results);
        AllureHistory.carry(earlier, audit, results);
        AllurePage.write(results, pages, audit, run.resolve("allure"));
        return run;
    }

    @Test
    void theSameRunGivesTheSamePage() throws IOException {
        String one = page(Sample.ofEverything());
        results = home.resolve("again");

        assertThat(page(Sample.ofEverything())).isEqualTo(one);
    }

    @Test
    void noTextOfTheSubjectBecomesMarkup() throws IOException {
        Sample sample = Sample.conformant()
                .called(NASTY)
                .example(
                        "R58",
                        NASTY,
                        false,
                        new Verdict.Fail(NASTY, NASTY, List.of(2)),
                        Sample.history(
                                new Observation.StepBegan("Given", NASTY),
                                new Observation.ActionTaken(
                                        NASTY, new Action.SignIn(NASTY, NASTY), new Answer.Broken(NASTY)),
                                new Observation.WorldChanged(NASTY)));

        String page = page(sample);

        assertThat(page).doesNotContain("alert(1)");
        int pages = 0;
        for (Path file : files("attachment.html")) {
            assertThat(file).content().doesNotContain("<script");
            pages++;
        }
        assertThat(pages).isPositive();
        for (JsonNode result : results()) {
            assertThat(result.at("/descriptionHtml").asText()).doesNotContain("<script");
        }
    }

    @Test
    void aLargeRunStaysBelowTwentyMegabytes() throws IOException {
        Sample sample = Sample.conformant();
        for (int i = 0; i < 100; i++) {
            sample.example("R58", "example " + i, false, new Verdict.Pass(), talkative(i));
        }

        String page = page(sample);

        assertThat(results()).hasSize(204);
        assertThat(page.length()).isBetween(3_000_000, 20_000_000);
    }

    private static dev.lifeboat.observation.History talkative(int example) {
        List<Observation> story = new ArrayList<>();
        story.add(new Observation.StepBegan("When", "much is said"));
        for (int i = 0; i < 25; i++) {
            for (int j = 0; j < 3; j++) {
                story.add(new Observation.Exchanged(
                        "new",
                        Optional.of("icloud"),
                        Optional.of("records-modify"),
                        "POST",
                        "/net/icloud/" + example + "/" + i,
                        Map.of("Content-Type", "application/json"),
                        "x".repeat(20_000),
                        200,
                        "y".repeat(20_000),
                        true,
                        Optional.empty()));
            }
            story.add(new Observation.ActionTaken(
                    "new",
                    new Action.TurnOnBackup(),
                    new Answer.Shown(
                            Sample.screen(dev.lifeboat.spi.View.WELCOME, List.of(), Optional.empty(), List.of()))));
        }
        return Sample.history(story.toArray(Observation[]::new));
    }

    private Map<String, byte[]> write(Sample sample) throws IOException {
        RunResult result = sample.result();
        return AllureResults.write(result, Auditor.audit(result, Sample.PROVENANCE), Optional.empty(), results);
    }

    private String page(Sample sample) throws IOException {
        Map<String, byte[]> pages = write(sample);
        AllurePage.write(results, pages, sample.audit(), home.resolve("allure"));
        return Files.readString(home.resolve("allure/index.html"));
    }

    private String data(String page, String name) throws IOException {
        Matcher matcher = Pattern.compile("const packed = '([^']*)'").matcher(page);
        assertThat(matcher.find()).isTrue();
        byte[] packed = Base64.getDecoder().decode(matcher.group(1));
        JsonNode files = json.readTree(new GZIPInputStream(new ByteArrayInputStream(packed)));
        assertThat(files.has(name)).as(name).isTrue();
        return files.get(name).asText();
    }

    private JsonNode result(String name) throws IOException {
        return results().stream()
                .filter(result -> result.at("/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> results() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (Path file : files("-result.json")) {
            all.add(json.readTree(file.toFile()));
        }
        return all;
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(results)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
