package dev.lifeboat.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.run.Finding.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureLintTest {

    private static final String CATALOGUE = """
            edition: "1"
            source: A book on boats.
            readings: []
            no-rule: []
            rules:
              - {id: R01, level: must, class: BEH, evidence: observed, chapter: backup, status: built,
                 platforms: {ios: normative, android: by-analogy}, title: Boats float, statement: They do.}
              - {id: R02, level: should, class: BEH, evidence: observed, chapter: backup, status: untested,
                 untested-because: Nobody looks.,
                 platforms: {ios: normative, android: by-analogy}, title: Boats are red, statement: They are.}
            """;

    private static final String GOOD = """
            Feature: A boat

              @R01
              Rule: Boats float

                Example: a boat is lowered
                  Given the ship has sunk
                  When a boat is lowered at the bow
                  Then the boat now lies at the bow

                Example: nobody is aboard yet
                  Given the ship has sunk
                  When a boat is lowered at the stern
                  Then the boat still lies at the stern
                  And nobody is aboard
                  And once the rope is cut, the boat floats

                @should
                Example: it goes on floating
                  Given the ship has sunk
                  When a boat is lowered at the bow
                  Then the boat now lies at the bow
            """;

    @TempDir
    private Path folder;

    @Test
    void goodFeaturesHaveNoFinding() throws IOException {
        assertThat(findings(GOOD)).isEmpty();
        assertThat(lint(GOOD, Ship.GoodSteps.class).unfit()).isEmpty();
    }

    @Test
    void aTagThatNamesNoRuleMakesFeaturesUnfit() throws IOException {
        String text = GOOD.replace("  @should", "  @should @R77");

        assertThat(findings(text))
                .containsExactly(
                        new Finding(Kind.UNKNOWN_RULE, place(18), "No rule @R77 in boats.yaml. Did you mean @R01?"));
        assertThat(lint(text, Ship.GoodSteps.class).unfit()).hasSize(1);
        assertThat(lint(GOOD.replace("@should", "@R00"), Ship.GoodSteps.class).unfit())
                .hasSize(1);
    }

    @Test
    void aStepNobodyKnowsMakesFeaturesUnfit() throws IOException {
        FeatureLint lint = lint(GOOD.replace("And nobody is aboard", "And somebody is aboard"), Ship.GoodSteps.class);

        assertThat(lint.unfit())
                .containsExactly(new Finding(
                        Kind.UNDEFINED_STEP,
                        place(15),
                        "No step says 'somebody is aboard'. The nearest is 'nobody is aboard'"));
    }

    @Test
    void aMistypedStepMakesFeaturesUnfit() throws IOException {
        assertThat(lint(GOOD.replaceFirst("Given the ship", "Gven the ship"), Ship.GoodSteps.class)
                        .unfit())
                .containsExactly(new Finding(
                        Kind.STRAY_TEXT,
                        place(6),
                        "'Gven the ship has sunk' below this heading is no step. Begin it with Given, When, Then or And,"
                                + " or make it a comment"));
        assertThat(lint(GOOD.replaceFirst("Boats float\n", "Boats float\n\n    Mostly.\n"), Ship.GoodSteps.class)
                        .unfit())
                .extracting(Finding::kind, Finding::place)
                .containsExactly(tuple(Kind.STRAY_TEXT, place(4)));
        assertThat(findings(GOOD.replaceFirst("A boat\n", "A boat\n\n  Of wood.\n")))
                .isEmpty();
    }

    @Test
    void aStepThatTwoKnowMakesFeaturesUnfit() throws IOException {
        assertThat(lint(GOOD, Ship.GoodSteps.class, Ship.BadSteps.class).unfit())
                .contains(new Finding(
                        Kind.AMBIGUOUS_STEP,
                        place(8),
                        "More than one step says 'a boat is lowered at the bow':"
                                + " [GoodSteps.isLowered, BadSteps.isLoweredSomewhere]"))
                .hasSize(3);
    }

    @Test
    void twoExamplesMayHaveOneTitle() throws IOException {
        assertThat(findings(GOOD.replace("it goes on floating", "a boat is lowered")))
                .isEmpty();
    }

    @Test
    void anIdThatIsThereTwiceMakesFeaturesUnfit() throws IOException {
        String text = GOOD.replace("a boat is lowered\n", "late-2\n")
                .replace("nobody is aboard yet", "late")
                .replace("it goes on floating", "late");

        assertThat(lint(text, Ship.GoodSteps.class).unfit())
                .extracting(Finding::kind, Finding::place)
                .containsExactly(tuple(Kind.SAME_NAME, place(19)));
    }

    @Test
    void tagsAreRulesOrOnAShortList() throws IOException {
        assertThat(findings(GOOD.replace("@should", "@should @slow")))
                .containsExactly(
                        new Finding(Kind.STRANGE_TAG, place(18), "@slow is neither a rule nor @should nor @boundary"));
    }

    @Test
    void everyExampleAndHeadingNamesItsRule() throws IOException {
        String text = GOOD + """

                  Rule: Boats sink
                    Example: one
                      When a boat is lowered at the bow
                      Then the boat now lies at the bow
                """.stripIndent();

        assertThat(findings(text))
                .containsExactly(
                        new Finding(Kind.NO_RULE, place(24), "'Rule: Boats sink' has no rule's tag"),
                        new Finding(Kind.NO_RULE, place(25), "'one' has no rule's tag, so it judges nothing"));
    }

    @Test
    void aHeadingHasTheTitleOfTheCatalogue() throws IOException {
        assertThat(findings(GOOD.replace("Rule: Boats float", "Rule: Boats swim")))
                .containsExactly(new Finding(
                        Kind.TITLE_DIFFERS,
                        place(4),
                        "'Rule: Boats swim' is called 'Boats float' (R01) in boats.yaml"));
        assertThat(findings(GOOD.replace("@R01", "@R02 @R01"))).isEmpty();
    }

    @Test
    void aBuiltRuleHasAnExample() throws IOException {
        assertThat(findings(GOOD.replace("@R01", "@R02").replace("Boats float", "Boats are red")))
                .containsExactly(new Finding(
                        Kind.RULE_WITHOUT_EXAMPLE,
                        "boats.yaml, R01",
                        "It is said to be built, but no example has the tag @R01"));
    }

    @Test
    void aMustRuleHasTwoExamplesOfWhatItStates() throws IOException {
        String text = GOOD.replace("    Example: a boat", "    @should\n    Example: a boat");

        assertThat(lint(text, Ship.GoodSteps.class).gaps()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.TOO_FEW_EXAMPLES);
            assertThat(finding.toString()).startsWith("boats.yaml, R01: ").endsWith("this one has 1");
        });
    }

    @Test
    void oneExampleOfAMustRuleIsARefusalOrMarkedAsABoundary() throws IOException {
        String text = GOOD.replace("the boat still lies at the stern", "the boat now lies at the stern")
                .replace("      And nobody is aboard\n", "");

        assertThat(lint(text, Ship.GoodSteps.class).gaps()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.NO_BOUNDARY);
            assertThat(finding.toString())
                    .startsWith("boats.yaml, R01: ")
                    .endsWith("none of these 2 refuses anything or has the tag @boundary");
        });
        assertThat(lint(
                                text.replaceFirst("    Example: a boat", "    @boundary\n    Example: a boat"),
                                Ship.GoodSteps.class)
                        .gaps())
                .isEmpty();
        assertThat(lint(text.replace("@should", "@should @boundary"), Ship.GoodSteps.class)
                        .gaps())
                .hasSize(1);
    }

    @Test
    void aSentenceStandsUnderItsKeyword() throws IOException {
        assertThat(findings(GOOD.replaceFirst("When a boat", "And a boat")))
                .containsExactly(new Finding(
                        Kind.WRONG_KEYWORD,
                        place(8),
                        "'a boat is lowered at the bow' is for When, but stands under Given"));
    }

    @Test
    void aDeedMayBeGivenIfItIsToldInThePast() throws IOException {
        String past = GOOD.replaceFirst("Given the ship has sunk", "Given the bell has sounded");
        String present = GOOD.replaceFirst("Given the ship has sunk", "Given the bell sounds");

        assertThat(lint(past, Ship.GoodSteps.class, Ship.BadSteps.class).findings())
                .noneMatch(finding -> finding.kind() == Kind.WRONG_KEYWORD);
        assertThat(lint(present, Ship.GoodSteps.class, Ship.BadSteps.class).findings())
                .anyMatch(finding -> finding.kind() == Kind.WRONG_KEYWORD);
    }

    @Test
    void everySentenceIsUsedAndThereOnce() throws IOException {
        List<Finding> findings =
                lint(GOOD, Ship.GoodSteps.class, Ship.BadSteps.class).findings();

        assertThat(findings)
                .contains(
                        new Finding(
                                Kind.UNUSED_STEP,
                                "BadSteps.rings",
                                "No example says 'the bell (has )sound(s)(ed)'. Use it or remove it"),
                        new Finding(
                                Kind.DUPLICATE_STEP,
                                "BadSteps.isLoweredSomewhere",
                                "'a boat is lowered at the {word}' is there already:"
                                        + " GoodSteps.isLowered says 'a boat is lowered at the {end}'"));
    }

    @Test
    void aRefusalHasItsControl() throws IOException {
        String text = GOOD.replace("And once the rope is cut, the boat floats", "");

        assertThat(lint(text, Ship.GoodSteps.class).findings())
                .filteredOn(finding -> finding.kind() == Kind.REFUSAL_WITHOUT_CONTROL)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place()).isEqualTo(place(11));
                    assertThat(finding.text()).startsWith("'nobody is aboard yet' says only what did not happen");
                });
        assertThat(findings(GOOD.replace("And nobody is aboard\n", "And the boat now lies at the bow\n")
                        .replace("      And once the rope is cut, the boat floats", "")
                        .replace("now lies at the bow\n\n", "now lies at the bow\n      And nobody is aboard\n\n")))
                .extracting(Finding::kind)
                .containsOnly(Kind.UNUSED_STEP);
    }

    @Test
    void anExampleWithoutAThenIsRefusedToo() throws IOException {
        assertThat(findings(GOOD + "\n    Example: idle\n      Given the ship has sunk\n"))
                .extracting(Finding::kind, Finding::place)
                .containsExactly(tuple(Kind.REFUSAL_WITHOUT_CONTROL, place(24)));
    }

    @Test
    void aSentenceThatSaysNothingSaysWhatItIs() throws IOException {
        assertThat(lint(GOOD, Ship.GoodSteps.class, Ship.BadSteps.class).findings())
                .contains(new Finding(
                        Kind.UNMARKED_REFUSAL,
                        "BadSteps.nothingHeard",
                        "'nothing is heard' could hold for an app that does nothing."
                                + " Annotate it with @Refusal or @PositiveControl"))
                .filteredOn(finding -> finding.kind() == Kind.UNMARKED_REFUSAL)
                .hasSize(1);
    }

    @Test
    void aFileIsOneSituation() throws IOException {
        long missing = FeatureLint.LONGEST_FILE - GOOD.lines().count();

        assertThat(findings(GOOD + "\n".repeat((int) missing))).isEmpty();
        assertThat(findings(GOOD + "\n".repeat((int) missing + 1)))
                .containsExactly(new Finding(
                        Kind.TOO_LONG,
                        place(151),
                        "A file tells one situation, in at most 150 lines; this one has 151. Divide it"));
    }

    @Test
    void thriftIsAFindingOfItsOwn() throws IOException {
        FeatureLint lint = lint(GOOD, Ship.GoodSteps.class);

        assertThat(lint.findings()).isEmpty();
        assertThat(lint.thrift())
                .hasValue(new Finding(
                        Kind.TOO_MANY_STEPS,
                        "features",
                        "5 step definitions for 3 examples are 1.67 for each, more than 0.3"));
        String rows = "        | bow |\n".repeat(14);
        assertThat(lint(
                                GOOD + "\n    Scenario Outline: at the <END>\n"
                                        + "      When a boat is lowered at the <END>\n"
                                        + "      Then the boat now lies at the <END>\n"
                                        + "      Examples:\n        | END |\n" + rows,
                                Ship.GoodSteps.class)
                        .thrift())
                .isEmpty();
    }

    private List<Finding> findings(String text) throws IOException {
        return lint(text, Ship.GoodSteps.class).findings();
    }

    private FeatureLint lint(String text, Class<?>... steps) throws IOException {
        Files.writeString(folder.resolve("boat.feature"), text);
        RuleCatalogue catalogue =
                RuleCatalogue.load("boats.yaml", new ByteArrayInputStream(CATALOGUE.getBytes(StandardCharsets.UTF_8)));
        StepVocabulary vocabulary = StepVocabulary.of(Ship.Things.class, new ArrayList<>(Arrays.asList(steps)));
        return new FeatureLint(FeatureReader.read(FeatureFolder.at(folder)), catalogue, vocabulary);
    }

    private String place(int line) {
        return folder + "/boat.feature:" + line;
    }
}
