package dev.lifeboat.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lifeboat.driver.InProcessDriver;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.Capability;
import dev.lifeboat.spi.ClockSource;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.Screen.Account;
import dev.lifeboat.verdict.ClaimVerdict;
import dev.lifeboat.verdict.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a product leaves out of its statement is tried, and what it claims is required. */
class LeftOutTest {

    private static final Set<AccountKind> ALL_KINDS = EnumSet.allOf(AccountKind.class);
    private static final Set<Capability> ALL_OPTIONS = EnumSet.complementOf(EnumSet.of(Capability.SCREENSHOT));

    private static Gateway gateway;

    @BeforeAll
    static void openTheGateway() {
        gateway = Gateway.start();
    }

    @AfterAll
    static void closeTheGateway() {
        gateway.close();
    }

    @Test
    void whatIsLeftOutAndCleanlyRefusedDoesNotApply() {
        RunResult result = run(LesserApp.minimal(), "@R41 or @R56 or @R58 or @R61");

        assertThat(result.examples())
                .extracting(ExampleResult::verdict)
                .hasAtLeastOneElementOfType(Verdict.Pass.class)
                .hasAtLeastOneElementOfType(Verdict.NotApplicable.class)
                .allMatch(verdict -> verdict instanceof Verdict.Pass || verdict instanceof Verdict.NotApplicable);
        assertThat(messages(result))
                .contains(
                        "It takes personal accounts, which the product leaves out; tried, it refused and changed nothing",
                        "It takes delete-backup, which the product leaves out; tried, it refused and changed nothing");
    }

    @Test
    void whoBacksUpOnlyWhenToldIsNotAskedForMore() {
        RunResult result = run(LesserApp.minimal(), "(@R02 or @R03) and @should");

        assertThat(result.examples()).hasSizeGreaterThan(4);
        assertThat(messages(result))
                .containsOnly("It is about automatic-backup, which the product does not claim to have");
    }

    /** The whole suite: nothing that it leaves out may count against it, and nothing else may be let off. */
    @Test
    void aTruthfulMinimalProductIsAConformantSubset() {
        RunResult result = run(LesserApp.minimal(), Selection.ALL);

        assertThat(result.examples())
                .filteredOn(example -> !(example.verdict() instanceof Verdict.Pass))
                .allSatisfy(example ->
                        assertThat(example.verdict()).as(example.id()).isInstanceOf(Verdict.NotApplicable.class));
        assertThat(result.verdict()).isEqualTo(ClaimVerdict.CONFORMANT_SUBSET);
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void aKindThatIsLeftOutAndYetThereIsAFalseStatement() {
        RunResult result = run(
                new LesserApp(
                        new ReferenceImplementation(),
                        LesserApp.claiming(EnumSet.of(AccountKind.THIRD_PARTY), ALL_OPTIONS, ClockSource.DEVICE),
                        action -> false),
                "@R41");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(messages(result))
                .contains("Expected no personal accounts, which the statement leaves out;"
                        + " seen: to add-account it asked for sign-in.");
    }

    @Test
    void aBackupThatIsDeletedWhereThatIsLeftOutIsAFalseStatement() {
        RunResult result = run(
                new LesserApp(
                        new ReferenceImplementation(),
                        LesserApp.claiming(ALL_KINDS, EnumSet.of(Capability.MANUAL_ENTRY), ClockSource.DEVICE),
                        action -> false),
                "@R56");

        assertThat(messages(result))
                .contains("Expected no delete-backup, which the statement leaves out;"
                        + " seen: to delete-backup it changed what is stored in the cloud.");
    }

    static Stream<Arguments> unclean() {
        return Stream.of(
                arguments("a name", renamed(), "to delete-backup it showed the accounts changed"),
                arguments("a secret", recoded(), "to delete-backup it showed the accounts changed"),
                arguments("an account", emptied(), "to delete-backup it showed 0 accounts instead of "));
    }

    /** What cannot be seen in the answer to the action itself is seen on the screen after it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("unclean")
    void whoRefusesAndYetChangesSomethingOfTheAccountsStatesAFalsehood(
            String what, UnaryOperator<List<Account>> change, String seen) {
        RunResult result = run(new Disobeys(LesserApp.minimal(), true, change), "@R56");

        assertThat(messages(result))
                .anyMatch(message -> message.startsWith("Expected no ")
                        && message.contains("which the statement leaves out; seen: " + seen));
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void whoDoesNotRefuseStatesAFalsehoodAlthoughNothingChanges() {
        RunResult result = run(new Disobeys(LesserApp.minimal(), false, UnaryOperator.identity()), "@R56");

        assertThat(messages(result))
                .contains("Expected no delete-backup, which the statement leaves out;"
                        + " seen: to delete-backup it did not refuse.");
    }

    private static UnaryOperator<List<Account>> renamed() {
        return each(one -> account(one, one.issuer() + " Ltd", one.code()));
    }

    private static UnaryOperator<List<Account>> recoded() {
        return each(one -> account(one, one.issuer(), one.code().map(code -> "000000")));
    }

    private static UnaryOperator<List<Account>> each(UnaryOperator<Account> change) {
        return accounts -> accounts.stream().map(change).toList();
    }

    private static Account account(Account one, String issuer, Optional<String> code) {
        return new Account(one.id(), one.kind(), issuer, one.username(), one.state(), one.push(), code);
    }

    private static UnaryOperator<List<Account>> emptied() {
        return accounts -> List.of();
    }

    @Test
    void aSignInRequestThatShowsWherePushIsLeftOutIsAFalseStatement() {
        Set<Capability> options = EnumSet.copyOf(ALL_OPTIONS);
        options.remove(Capability.PUSH);
        LesserApp quiet = new LesserApp(
                new ReferenceImplementation(),
                LesserApp.claiming(ALL_KINDS, options, ClockSource.DEVICE),
                action -> false);
        Implementation loud = new Misstated(new ReferenceImplementation(), quiet.statement());

        assertThat(messages(run(quiet, "@R61")))
                .contains("It takes push, which the product leaves out; tried, it refused and changed nothing");
        assertThat(messages(run(loud, "@R61")))
                .anyMatch(message -> message.startsWith(
                        "Expected no push, which the statement leaves out;" + " seen: the request is shown on"));
    }

    @Test
    void whatIsClaimedAndAnsweredWithNeverIsAFailureOfTheRulesThatNeedIt() {
        RunResult result = run(
                new LesserApp(
                        new ReferenceImplementation(),
                        LesserApp.claiming(ALL_KINDS, ALL_OPTIONS, ClockSource.DEVICE),
                        action -> action.name() == ActionName.BEGIN_RECOVERY),
                "@R58");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.examples()).extracting(ExampleResult::verdict).hasOnlyElementsOfType(Verdict.Fail.class);
        assertThat(messages(result)).allMatch(message -> message.contains("no such action"));
    }

    @Test
    void anAppThatRefusesEverythingPassesNothing() {
        RunResult result = run(
                new LesserApp(
                        new ReferenceImplementation(),
                        LesserApp.claiming(Set.of(), Set.of(), ClockSource.DEVICE),
                        action -> true),
                "@R22 or @R49 or @R58");

        assertThat(result.examples()).isNotEmpty().noneMatch(example -> example.verdict() instanceof Verdict.Pass);
        assertThat(result.exitCode()).isNotZero();
    }

    @Test
    void whoGoesByTheRealClockIsNotJudgedWhereTheClockMoves() {
        RunResult result = run(
                new LesserApp(
                        new ReferenceImplementation(),
                        LesserApp.claiming(ALL_KINDS, ALL_OPTIONS, ClockSource.WALL),
                        action -> false),
                "@X15");

        assertThat(messages(result))
                .contains("It moves the clock, and the product goes by the real one (clock: wall in its statement)");
    }

    private static List<String> messages(RunResult result) {
        return result.examples().stream()
                .map(example -> example.verdict().message())
                .toList();
    }

    private static RunResult run(Implementation subject, String tags) {
        return run(subject, new Selection(Set.of(), Set.of(), Optional.of(tags)));
    }

    private static RunResult run(Implementation subject, Selection selection) {
        try (InProcessDriver driver = new InProcessDriver(subject)) {
            ConformanceRun run = new ConformanceRun(RuleCatalogue.load(), gateway, driver, RunSettings.standard());
            return run.execute(
                    RunPlan.of(FeatureFolder.bundled(), RuleCatalogue.load(), run.statement(), selection),
                    RunListener.NONE);
        } finally {
            subject.close();
        }
    }
}
