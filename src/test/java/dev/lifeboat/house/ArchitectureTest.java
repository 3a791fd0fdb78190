package dev.lifeboat.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.lifeboat.house.WhoMayUseWhom.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of the house. */
class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.lifeboat");

    private static final Set<String> PACKAGES =
            CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));

    /** Rows whose package is built already. */
    static Stream<Row> rows() {
        return WhoMayUseWhom.table().stream().filter(row -> PACKAGES.contains(row.fullName()));
    }

    @Test
    void thereIsAHouse() {
        assertThat(CLASSES).hasSizeGreaterThan(50);
        assertThat(PACKAGES).contains("dev.lifeboat.spi", "dev.lifeboat.simulator.time");
    }

    @Test
    void everyPackageStandsInTheTable() {
        assertThat(PACKAGES)
                .isSubsetOf(WhoMayUseWhom.table().stream().map(Row::fullName).toList());
    }

    @Test
    void theTableNamesOnlyItsOwnRows() {
        List<String> names = WhoMayUseWhom.table().stream().map(Row::name).toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(WhoMayUseWhom.table())
                .flatExtracting(Row::uses)
                .map(use -> use.replace("..", ""))
                .isSubsetOf(names);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aPackageUsesOnlyWhatTheTableAllows(Row row) {
        noClasses()
                .that()
                .resideInAPackage(row.fullName())
                .should()
                .dependOnClassesThat(ours().and(not(resideInAnyPackage(row.allowed()))))
                .check(CLASSES);
    }

    @Test
    void theSpiNeedsNothingButJava() {
        noClasses()
                .that()
                .resideInAPackage("dev.lifeboat.spi")
                .should()
                .dependOnClassesThat(not(resideInAnyPackage("java..", "dev.lifeboat.spi")))
                .check(CLASSES);
    }

    @Test
    void aVerdictKnowsWhatWasAnnouncedAndAsksNoSimulator() {
        noClasses()
                .that()
                .resideInAPackage("dev.lifeboat.verdict")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.lifeboat.simulator..").and(not(event())))
                .check(CLASSES);
    }

    @Test
    void onlyTheGatewayKnowsWhichServerCarriesIt() {
        onlyIn("com.github.tomakehurst.wiremock..", "dev.lifeboat.simulator.gateway")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineParsesTheCommandLine() {
        onlyIn("picocli..", "dev.lifeboat.cli").check(CLASSES);
    }

    @Test
    void theReferenceAndTheSimulatorsMakeCodesIndependently() {
        onlyIn("com.eatthepath.otp..", "dev.lifeboat.reference").check(CLASSES);
    }

    @Test
    void nothingAsksTheHostForTimeChanceOrPatience() {
        ArchRule rule = noClasses()
                .that()
                // It says when a run began, which no verdict depends on.
                .doNotHaveFullyQualifiedName("dev.lifeboat.report.Provenance")
                .should()
                .accessTargetWhere(ForbiddenCalls.timeChanceOrPatienceOfTheHost());

        rule.check(CLASSES);
        assertThat(violations(rule))
                .anyMatch(text -> text.contains("UUID.randomUUID"))
                .anyMatch(text -> text.contains("Instant.now"))
                .anyMatch(text -> text.contains("java.util.Random.<init>"))
                .anyMatch(text -> text.contains("Thread.sleep"))
                .anyMatch(text -> text.contains("System.currentTimeMillis"));
    }

    @Test
    void onlyARunAndItsControlReadTheStopwatch() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("dev.lifeboat.run")
                .and()
                .doNotHaveFullyQualifiedName("dev.lifeboat.driver.ControlProbe")
                .should()
                .accessTargetWhere(ForbiddenCalls.theStopwatch());

        rule.check(CLASSES);
        assertThat(violations(rule)).hasSize(1);
    }

    @Test
    void nothingStaticCanChange() {
        ArchRule rule = noFields()
                .that(describe("are static", field -> field.getModifiers().contains(STATIC)))
                .and(not(describe("are synthetic", field -> field.getModifiers().contains(SYNTHETIC))))
                .should(be(changeable()));

        rule.check(CLASSES);
        assertThat(violations(rule)).hasSize(2);
    }

    @Test
    void namesSayWhatAThingIs() {
        ArchRule rule = noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameStartingWith("Abstract");

        rule.check(CLASSES);
        assertThat(violations(rule)).hasSize(1);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        Set<Path> folders = new TreeSet<>();
        for (Path sources : List.of(Path.of("src/main/java"), Path.of("simulators/java"), Path.of("src/test/java"))) {
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(Path::getParent)
                        .forEach(folders::add);
            }
        }

        assertThat(folders).hasSizeGreaterThan(5);
        for (Path folder : folders) {
            assertThat(explained(folder))
                    .as(folder + " or its counterpart in the main sources")
                    .isTrue();
        }
    }

    /** Tests stand in the packages that they test, and need not explain those again. */
    private static boolean explained(Path folder) throws IOException {
        String path = folder.toString();
        for (String sources : List.of("src/main/java", "simulators/java", "src/test/java")) {
            Path info =
                    Path.of(path.replaceFirst("^(src/main|src/test|simulators)/java", sources), "package-info.java");
            if (Files.exists(info) && Files.readString(info).startsWith("/**")) {
                return true;
            }
        }
        return false;
    }

    private static ArchRule onlyIn(String library, String home) {
        return noClasses().that().resideOutsideOfPackage(home).should().dependOnClassesThat(resideInAPackage(library));
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage("dev.lifeboat..").as("ours");
    }

    /** An event, or what stands inside of one. */
    private static DescribedPredicate<JavaClass> event() {
        return describe("events", type -> type.getName().matches(".*Event(\\$.*)?"));
    }

    private static DescribedPredicate<JavaField> changeable() {
        return describe(
                "changeable",
                field -> !field.getModifiers().contains(FINAL)
                        || Stream.of(ArrayList.class, HashMap.class, ThreadLocal.class)
                                .anyMatch(type -> field.getRawType().isAssignableTo(type))
                        || field.getRawType().getPackageName().equals("java.util.concurrent.atomic")
                        || field.getRawType().getName().startsWith("java.util.concurrent.Concurrent"));
    }

    /** What a rule finds in the offender: a rule that finds nothing there guards nothing. */
    private static Collection<String> violations(ArchRule rule) {
        JavaClasses offender = new ClassFileImporter().importClasses(OffenderManager.class);
        return rule.evaluate(offender).getFailureReport().getDetails();
    }
}
