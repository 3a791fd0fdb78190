package dev.lifeboat.report;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.rules.Chapter;
import dev.lifeboat.rules.EvidenceKind;
import dev.lifeboat.rules.Fingerprint;
import dev.lifeboat.rules.Level;
import dev.lifeboat.rules.Locator;
import dev.lifeboat.rules.Passage;
import dev.lifeboat.rules.Platforms;
import dev.lifeboat.rules.Reading;
import dev.lifeboat.rules.Rule;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleClass;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.rules.Standing;
import dev.lifeboat.rules.Status;
import dev.lifeboat.run.Example;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.run.FeatureFolder;
import dev.lifeboat.run.RunPlan;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.simulator.device.DeviceProfile;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.Capability;
import dev.lifeboat.spi.ClockSource;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.Store;
import dev.lifeboat.spi.View;
import dev.lifeboat.verdict.Verdict;
import dev.lifeboat.verdict.Waivers;
import dev.lifeboat.waiver.Versions;
import dev.lifeboat.waiver.Waiver;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs made by hand: small, and with every kind of verdict. */
final class Sample {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    static final Provenance PROVENANCE = new Provenance(
            "0.1.0",
            "17.0.15 (Debian)",
            "Linux amd64",
            Instant.parse("2026-03-01T09:00:00Z"),
            List.of(),
            List.of(Digest.of("rules.yaml", "rules".getBytes(java.nio.charset.StandardCharsets.UTF_8))));

    private final List<Rule> rules = new ArrayList<>();
    private final List<ExampleResult> results = new ArrayList<>();
    private Set<Platform> platforms = EnumSet.allOf(Platform.class);
    private boolean whole = true;
    private boolean strict;
    private final List<Waiver> waivers = new ArrayList<>();
    private String product = "Harbour Keys";

    /** A run in which everything passed. */
    static Sample conformant() {
        return new Sample()
                .rule("R04", Level.MUST, Chapter.RECOVERY, Status.BUILT)
                .rule("R30", Level.INFO, Chapter.RECOVERY, Status.BUILT)
                .rule("R58", Level.MUST, Chapter.TROUBLESHOOTING, Status.BUILT)
                .example("R04", "a fresh phone recovers", false, new Verdict.Pass())
                .example("R58", "one account is in the way", false, new Verdict.Pass());
    }

    /** A run that conforms but for what is waived, with a list of waivers that has to be mended. */
    static Sample waivedRun() {
        return conformant()
                .example(
                        "R58",
                        "two accounts are in the way",
                        false,
                        new Verdict.Fail("recovery to be refused", "it went on", List.of(5)))
                .waived("R58", TODAY)
                .waived("R04", TODAY.plusDays(30), "It failed\nonce.", "Ana | <Keys>")
                .waived("R30", TODAY.minusDays(1));
    }

    /** A run with every kind of verdict, of examples and of rules. */
    static Sample ofEverything() {
        return new Sample()
                .rule("R01", Level.INFO, Chapter.BACKUP, Status.BUILT)
                .rule("R03", Level.MUST, Chapter.BACKUP, Status.UNTESTED)
                .rule("R04", Level.MUST, Chapter.RECOVERY, Status.BUILT)
                .rule("R05", Level.SHOULD, Chapter.RECOVERY, Status.BUILT)
                .rule("R16", Level.MUST, Chapter.BACKUP, Status.BUILT)
                .rule("R49", Level.MUST, Chapter.VERIFICATION, Status.BUILT)
                .rule("R54", Level.MUST, Chapter.TROUBLESHOOTING, Status.BUILT)
                .rule("R58", Level.MUST, Chapter.TROUBLESHOOTING, Status.BUILT)
                .rule("X06", Level.SHOULD, Chapter.ROBUSTNESS, Status.BUILT)
                .example("R04", "a fresh phone recovers", false, new Verdict.Pass())
                .example(
                        "R04",
                        "the order is kept | even so",
                        true,
                        new Verdict.Fail("the order of the backup", "another order", List.of(2)))
                .example("R05", "codes still work", false, new Verdict.Fail("a code", "none", List.of(2)))
                .example(
                        "R16",
                        "signed out of the Microsoft account",
                        false,
                        new Verdict.Inconclusive(
                                Verdict.Origin.ADAPTER, "The app on new gave no usable answer: it was late"))
                .example(
                        "R49",
                        "details are typed in",
                        false,
                        new Verdict.NotApplicable("The subject does not claim automatic-backup, and the probe agrees"))
                .example(
                        "R54",
                        "the network is cut",
                        false,
                        new Verdict.NotRun("It was planned, but the run never reached it"))
                .example(
                        "R58",
                        "one account is in the way",
                        false,
                        new Verdict.Fail(
                                "the phone to show exactly Fabrikam (third-party, ana)",
                                "Harbour (third-party, ana); missing Fabrikam (third-party, ana)",
                                List.of(5)))
                .example(
                        "X06", "cut at every call", false, new Verdict.Fail("the backup unharmed", "half", List.of(2)));
    }

    Sample rule(String id, Level level, Chapter chapter, Status status) {
        boolean source = id.startsWith("R");
        rules.add(new Rule(
                RuleId.parse(id),
                level,
                level == Level.INFO ? RuleClass.INFORMATIVE : RuleClass.BEHAVIOUR,
                EvidenceKind.OBSERVED,
                source
                        ? new Platforms(Standing.NORMATIVE, Standing.BY_ANALOGY)
                        : new Platforms(Standing.SILENT, Standing.SILENT),
                chapter,
                status,
                "Title of " + id,
                "What " + id + " demands.",
                level == Level.MUST ? Optional.of("What " + id + " implies.") : Optional.empty(),
                source
                        ? List.of(new Passage(
                                Locator.parse("some-heading P" + Integer.parseInt(id.substring(1)) + " s1"),
                                new Fingerprint("00112233445566" + id.substring(1))))
                        : List.of(),
                source ? List.of("A1") : List.of(),
                status == Status.UNTESTED ? Optional.of("Nobody can see it.") : Optional.empty()));
        return this;
    }

    Sample example(String rule, String title, boolean derived, Verdict verdict) {
        return example(rule, title, derived, verdict, story());
    }

    /** The example on both platforms. */
    Sample example(String rule, String title, boolean derived, Verdict verdict, History history) {
        for (Platform platform : Platform.values()) {
            Example example = new Example(
                    "recovery/some-situation/" + title.replace(' ', '-'),
                    title,
                    "Some situation",
                    "recovery/some-situation.feature",
                    10 + results.size() / 2,
                    List.of(RuleId.parse(rule)),
                    derived ? List.of("@" + rule, Example.DERIVED_TAG) : List.of("@" + rule),
                    derived,
                    steps());
            History seen = verdict instanceof Verdict.NotRun ? new History(List.of()) : history;
            results.add(new ExampleResult(example, platform, verdict, seen, Duration.ofMillis(12)));
        }
        return this;
    }

    /** Lived with on both platforms until a day. */
    Sample waived(String rule, LocalDate expires) {
        return waived(rule, expires, "It is being mended.", "Keys team");
    }

    Sample waived(String rule, LocalDate expires, String reason, String owner) {
        waivers.add(new Waiver(
                3 + 8 * waivers.size(),
                RuleId.parse(rule),
                Optional.empty(),
                Optional.empty(),
                new Versions(Optional.of("3.2"), Optional.of("3.3")),
                reason,
                owner,
                URI.create("https://harbour.example/decisions/" + (waivers.size() + 1)),
                expires));
        return this;
    }

    Sample called(String product) {
        this.product = product;
        return this;
    }

    Sample on(Platform only) {
        this.platforms = EnumSet.of(only);
        return this;
    }

    Sample selection() {
        this.whole = false;
        return this;
    }

    Sample strict() {
        this.strict = true;
        return this;
    }

    RunResult result() {
        RuleCatalogue catalogue = new RuleCatalogue(
                "sample",
                "2019-01",
                "a sample",
                List.of(new Reading("A1", "What is meant?", "This is meant.")),
                rules,
                List.of());
        List<Platform> order =
                List.of(Platform.values()).stream().filter(platforms::contains).toList();
        List<ExampleResult> ordered = order.stream()
                .flatMap(platform -> results.stream().filter(result -> result.platform() == platform))
                .toList();
        RunPlan plan = new RunPlan(
                FeatureFolder.bundled(),
                ordered.stream().map(ExampleResult::example).distinct().toList(),
                order,
                whole);
        return new RunResult(
                        plan,
                        new RunSettings(7, 2, strict),
                        statement(),
                        catalogue,
                        ordered,
                        List.of(),
                        Waivers.NONE,
                        Duration.ofMillis(1234))
                .with(new Waivers(waivers, TODAY, "3.2.1"));
    }

    Audit audit() {
        return Auditor.audit(result(), PROVENANCE);
    }

    private ConformanceStatement statement() {
        return new ConformanceStatement(
                1,
                "Harbour Ltd",
                product,
                "3.2.1",
                EnumSet.allOf(Platform.class),
                EnumSet.allOf(AccountKind.class),
                EnumSet.complementOf(EnumSet.of(Capability.AUTOMATIC_BACKUP)),
                ClockSource.DEVICE,
                2);
    }

    private static List<Example.Step> steps() {
        return List.of(
                new Example.Step(
                        "Given",
                        "Ana's old phone has backed up these accounts",
                        11,
                        List.of(List.of("ACCOUNT", "KIND", "USER"), List.of("Harbour", "third-party", "ana"))),
                new Example.Step("When", "Ana recovers on the new phone", 12, List.of()),
                new Example.Step("Then", "the new phone now shows these accounts", 13, List.of()),
                new Example.Step("Then", "the code of \"Harbour\" on the new phone is accepted", 14, List.of()));
    }

    /** A small story: a phone with the app on it, a recovery with its traffic, and a step that was not reached. */
    static History story() {
        Answer welcome = new Answer.Shown(screen(View.WELCOME, List.of(), Optional.empty(), List.of()));
        Answer asked = new Answer.Shown(screen(
                View.PROMPT,
                List.of(),
                Optional.of(new Screen.Prompt(PromptFor.SIGN_IN, PromptReason.RECOVERY, List.of(), Optional.empty())),
                List.of()));
        Answer recovered = new Answer.Shown(screen(
                View.ACCOUNTS,
                List.of(new Screen.Account(
                        "a1",
                        AccountKind.THIRD_PARTY,
                        "Harbour",
                        "ana",
                        AccountState.READY,
                        false,
                        Optional.of("123456"))),
                Optional.empty(),
                List.of(new Screen.Notice(NoticeCode.RECOVERED, Optional.empty(), "Welcome back"))));
        return history(
                new Observation.StepBegan("Given", "Ana's old phone has backed up these accounts"),
                new Observation.PhoneBought(
                        "new",
                        "Ana's new phone",
                        new DeviceProfile(Platform.IOS, "12.1.3", "iPhone 8", "Willow", "The camera?")),
                new Observation.AppStarted("new", Observation.Start.INSTALLED, welcome),
                new Observation.StepBegan("When", "Ana recovers on the new phone"),
                new Observation.ActionTaken("new", new Action.BeginRecovery(), asked),
                exchange(),
                new Observation.StoreTouched(Store.ICLOUD, "ana", "backup-1", Observation.Touch.READ),
                new Observation.ActionTaken(
                        "new", new Action.SignIn("ana@outlook.example", "⟨ana.password⟩"), recovered),
                new Observation.StepBegan("Then", "the new phone now shows these accounts"),
                new Observation.WorldChanged("the clock moved on by 30 s"),
                new Observation.ScreenRead("new", recovered),
                new Observation.CodeTried("new", "Harbour", "123456", true, Optional.of("c1"), Optional.empty()));
    }

    static Observation.Exchanged exchange() {
        return new Observation.Exchanged(
                "new",
                Optional.of("microsoft"),
                Optional.of("token"),
                "POST",
                "/net/microsoft/consumers/oauth2/v2.0/token",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                "grant_type=password&username=ana",
                200,
                "{\"token_type\":\"Bearer\",\"access_token\":\"⟨ana.token⟩\"}",
                true,
                Optional.empty());
    }

    static Screen screen(
            View view, List<Screen.Account> accounts, Optional<Screen.Prompt> prompt, List<Screen.Notice> notices) {
        return new Screen(
                view,
                accounts,
                List.of(new Screen.Offer(ActionName.BEGIN_RECOVERY, Optional.empty(), "Begin recovery", Place.BOTTOM)),
                prompt,
                Screen.Backup.OFF,
                notices,
                List.of(),
                List.of(),
                false);
    }

    static History history(Observation... observations) {
        List<Entry> entries = new ArrayList<>();
        for (Observation observation : observations) {
            int number = entries.size() + 1;
            entries.add(new Entry(number, Instant.parse("2026-01-01T12:00:00Z").plusSeconds(number), observation));
        }
        return new History(entries);
    }
}
