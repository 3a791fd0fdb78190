package dev.lifeboat.suite;

import dev.lifeboat.attest.SigningKey;
import dev.lifeboat.driver.InProcessDriver;
import dev.lifeboat.report.Digests;
import dev.lifeboat.report.Provenance;
import dev.lifeboat.report.Reports;
import dev.lifeboat.report.RunArchive;
import dev.lifeboat.report.RunFolder;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.run.ConformanceRun;
import dev.lifeboat.run.Example;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.run.RunListener;
import dev.lifeboat.run.RunPlan;
import dev.lifeboat.run.RunResult;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.opentest4j.TestAbortedException;

/** A suite whose examples are known: one container for each platform, one test for each example. */
final class PlannedSuite extends EngineDescriptor {

    private final SuiteParameters parameters;
    private final Implementation subject;
    private final RuleCatalogue catalogue;
    private final RunPlan plan;
    private final Map<Platform, TestDescriptor> platforms = new LinkedHashMap<>();
    private final Map<String, TestDescriptor> examples = new LinkedHashMap<>();

    private PlannedSuite(
            UniqueId id, SuiteParameters parameters, Implementation subject, RuleCatalogue catalogue, RunPlan plan) {
        super(id, "Lifeboat");
        this.parameters = parameters;
        this.subject = subject;
        this.catalogue = catalogue;
        this.plan = plan;
        for (Platform platform : plan.platforms()) {
            TestDescriptor container = new PlatformDescriptor(id, platform);
            platforms.put(platform, container);
            addChild(container);
            for (Example example : plan.examples()) {
                TestDescriptor test = new ExampleDescriptor(container.getUniqueId(), example);
                container.addChild(test);
                examples.put(key(example, platform), test);
            }
        }
    }

    static PlannedSuite of(UniqueId id, SuiteParameters parameters) {
        RuleCatalogue catalogue = RuleCatalogue.load();
        Implementation subject = parameters.subject();
        RunPlan plan =
                RunPlan.of(parameters.features(), catalogue, subject.statement(), parameters.selection(catalogue));
        return new PlannedSuite(id, parameters, subject, catalogue, plan);
    }

    /** Runs the plan, tells the listener of every example, and writes the reports. */
    void execute(EngineExecutionListener listener) {
        RunFolder folder = RunFolder.at(parameters.out());
        listener.executionStarted(this);
        platforms.values().forEach(listener::executionStarted);
        TestExecutionResult whole;
        try {
            Provenance provenance = provenance();
            whole = carriedOut(listener, folder, provenance);
        } catch (RuntimeException defect) {
            whole = TestExecutionResult.failed(defect);
        }
        for (TestDescriptor platform : platforms.values()) {
            listener.executionFinished(platform, TestExecutionResult.successful());
        }
        listener.executionFinished(this, whole);
    }

    private TestExecutionResult carriedOut(EngineExecutionListener listener, RunFolder folder, Provenance provenance) {
        try (InProcessDriver driver = new InProcessDriver(subject);
                Gateway gateway = Gateway.start()) {
            ConformanceRun run = new ConformanceRun(catalogue, gateway, driver, parameters.settings());
            return written(run, listener, folder, provenance);
        }
    }

    private TestExecutionResult written(
            ConformanceRun run, EngineExecutionListener listener, RunFolder folder, Provenance provenance) {
        try (RunArchive archive = RunArchive.begin(folder, run, plan, provenance)) {
            RunResult result = execute(run, archive, listener);
            result.with(Verdict.NotRun.class).forEach(notRun -> {
                listener.executionStarted(examples.get(notRun.id()));
                listener.executionFinished(examples.get(notRun.id()), outcome(notRun));
            });
            Reports.write(result, provenance, folder, archive, SigningKey.ofThisRun());
            return TestExecutionResult.successful();
        }
    }

    private RunResult execute(ConformanceRun run, RunArchive archive, EngineExecutionListener listener) {
        return run.execute(plan, archive, new RunListener() {
            @Override
            public void began(Example example, Platform platform) {
                listener.executionStarted(examples.get(key(example, platform)));
            }

            @Override
            public void ended(ExampleResult result) {
                listener.executionFinished(examples.get(result.id()), outcome(result));
            }
        });
    }

    private static TestExecutionResult outcome(ExampleResult result) {
        Verdict verdict = result.verdict();
        if (verdict instanceof Verdict.Pass) {
            return TestExecutionResult.successful();
        }
        if (verdict instanceof Verdict.NotApplicable) {
            return TestExecutionResult.aborted(new TestAbortedException(verdict.message()));
        }
        return TestExecutionResult.failed(new AssertionError(
                "%s %s: %s".formatted(verdict.word(), result.example().rules(), verdict.message())));
    }

    private Provenance provenance() {
        return Provenance.ofARunBeginningNow(
                List.of("--implementation", parameters.implementation()),
                Digests.of(Digests.ofSubject(subject.getClass()), plan));
    }

    private static String key(Example example, Platform platform) {
        return example.id() + "@" + platform.wireName();
    }
}
