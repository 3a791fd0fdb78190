package dev.lifeboat.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lifeboat.driver.SubjectUnusable;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.ClockSource;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunPlanTest {

    private static final String GOOD = """
            Feature: A small one

              @R58
              Rule: An app that already holds accounts does not restore

                Example: it still holds none
                  Given her new phone is offline
                  When Ana looks at the new phone
                  Then the new phone still shows no account

                Scenario Outline: it is <where>
                  Given her new phone is offline
                  When Ana looks at the <where> phone
                  Then the <where> phone still shows no account

                  Examples:
                    | where |
                    | old   |
                    | third |
            """;

    @TempDir
    private Path folder;

    @Test
    void holdsEveryExampleAndEveryRowOfAnOutlineWithItsLine() throws IOException {
        RunPlan plan = plan(GOOD, Selection.ALL);

        assertThat(plan.examples())
                .extracting(Example::id, Example::line)
                .containsExactly(
                        tuple("small/it-still-holds-none", 6),
                        tuple("small/it-is-old", 18),
                        tuple("small/it-is-third", 19));
        assertThat(plan.examples().get(1).steps())
                .extracting(Example.Step::keyword, Example.Step::text, Example.Step::line)
                .containsExactly(
                        tuple("Given", "her new phone is offline", 12),
                        tuple("When", "Ana looks at the old phone", 13),
                        tuple("Then", "the old phone still shows no account", 14));
        assertThat(plan.examples()).allSatisfy(example -> {
            assertThat(example.situation()).isEqualTo("A small one");
            assertThat(example.rules()).containsExactly(RuleId.parse("R58"));
            assertThat(example.derived()).isFalse();
        });
        assertThat(plan.whole()).isTrue();
        assertThat(plan.platforms()).containsExactly(Platform.IOS, Platform.ANDROID);
    }

    @Test
    void rowsWithTheSameTitleAreCounted() throws IOException {
        RunPlan plan = plan(GOOD.replace("it is <where>", "it is somewhere"), Selection.ALL);

        assertThat(plan.examples())
                .extracting(Example::id, Example::title)
                .contains(
                        tuple("small/it-is-somewhere", "it is somewhere"),
                        tuple("small/it-is-somewhere-2", "it is somewhere (2)"));
    }

    @Test
    void isAPartWhenOnlyAPartIsSelected() throws IOException {
        Selection ios = new Selection(Set.of(Platform.IOS), Set.of(), Optional.empty());
        assertThat(plan(GOOD, ios).platforms()).containsExactly(Platform.IOS);
        assertThat(plan(GOOD, ios).whole()).isFalse();
    }

    @Test
    void aSelectionThatMatchesNothingIsRejected() {
        assertRejected(GOOD, new Selection(Set.of(), Set.of(RuleId.parse("R02")), Optional.of("@should")))
                .hasMessageStartingWith("Nothing matches the selection: none of the 3 examples in ")
                .hasMessageEndingWith(" carries one of the rules [R02] and the tags @should");
    }

    @Test
    void aPlatformThatIsNotClaimedIsRejected() throws IOException {
        FeatureFolder features = features(GOOD);
        Selection android = new Selection(Set.of(Platform.ANDROID), Set.of(), Optional.empty());
        assertThatThrownBy(() -> RunPlan.of(features, RuleCatalogue.load(), claiming(Platform.IOS), android))
                .isInstanceOf(PlanRejected.class)
                .hasMessage("--platform asks for android, but Keys 7 claims only [ios]");
        assertThatThrownBy(() -> RunPlan.of(features, RuleCatalogue.load(), claiming(), Selection.ALL))
                .isInstanceOf(SubjectUnusable.class)
                .hasMessageStartingWith("Keys claims no platform");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceWithItsPlaceAndTheNearestName() {
        assertRejected(
                        GOOD.replace("@R58", "@R85")
                                .replace("Ana looks at the new phone", "Ana stares at the new phone"),
                        Selection.ALL)
                .hasMessageContaining("small.feature:3: No rule @R85")
                .hasMessageContaining("small.feature:8: No step says 'Ana stares at the new phone'."
                        + " The nearest is '{person} looks at {phone}'");
    }

    @Test
    void whatIsNotGherkinIsRejectedWithItsLine() {
        assertRejected(GOOD.replace("When Ana looks at the new", "Whenever Ana looks at the new"), Selection.ALL)
                .hasMessageContaining("small.feature is not a feature that can be read: (8:");
    }

    @Test
    void aFolderWithoutFeaturesIsRejected() {
        assertThatThrownBy(() -> FeatureFolder.at(folder))
                .isInstanceOf(PlanRejected.class)
                .hasMessageStartingWith("There is no .feature file in ");
        assertThatThrownBy(() -> FeatureFolder.at(folder.resolve("none")))
                .isInstanceOf(PlanRejected.class)
                .hasMessageStartingWith("--features expects a readable folder with .feature files; ");
    }

    private AbstractThrowableAssert<?, ?> assertRejected(String feature, Selection selection) {
        return assertThatThrownBy(() -> plan(feature, selection)).isInstanceOf(PlanRejected.class);
    }

    private RunPlan plan(String feature, Selection selection) throws IOException {
        return RunPlan.of(features(feature), RuleCatalogue.load(), claiming(Platform.values()), selection);
    }

    private FeatureFolder features(String feature) throws IOException {
        Files.writeString(folder.resolve("small.feature"), feature);
        return FeatureFolder.at(folder);
    }

    private static ConformanceStatement claiming(Platform... platforms) {
        return new ConformanceStatement(
                1,
                "Somebody",
                "Keys",
                "7",
                Set.of(platforms),
                EnumSet.allOf(AccountKind.class),
                Set.of(),
                ClockSource.DEVICE,
                1);
    }
}
