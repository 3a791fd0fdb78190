package dev.lifeboat.selfcheck;

import dev.lifeboat.driver.InProcessDriver;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.rules.Level;
import dev.lifeboat.rules.Rule;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.run.ConformanceRun;
import dev.lifeboat.run.Example;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.run.FeatureFolder;
import dev.lifeboat.run.RunListener;
import dev.lifeboat.run.RunPlan;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.run.Selection;
import dev.lifeboat.run.Stopwatch;
import dev.lifeboat.selfcheck.MutantTrial.Failure;
import dev.lifeboat.selfcheck.mutant.Mutant;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs apps with one fault, and apps that are none, through the features: several at the same time, each with a new app. */
public final class SelfCheck {

    private final RuleCatalogue catalogue;
    private final FeatureFolder features;
    private final Gateway gateway;
    private final RunSettings settings;
    private final boolean full;
    private final Listener listener;

    /** Is told how far it has come, from several threads. */
    public interface Listener {

        /** A listener that does not care. */
        Listener NONE = new Listener() {};

        /** The correct app is about to play everything that is needed. */
        default void rehearsing(int examples) {}

        /** One more of the apps is through. */
        default void tried(MutantTrial trial) {}

        /** One more of the apps that are none is through. */
        default void tried(NullTrial trial) {}
    }

    /**
     * @param gateway serves the worlds of the examples; the caller closes it
     * @param settings the seed, and how many apps at the same time
     * @param full whether every mutant is held against every example
     */
    public SelfCheck(
            RuleCatalogue catalogue,
            FeatureFolder features,
            Gateway gateway,
            RunSettings settings,
            boolean full,
            Listener listener) {
        this.catalogue = catalogue;
        this.features = features;
        this.gateway = gateway;
        this.settings = settings;
        this.full = full;
        this.listener = listener;
    }

    /**
     * Holds these against the features.
     *
     * @throws dev.lifeboat.run.PlanRejected if the features are not fit to run
     * @throws dev.lifeboat.run.KitDefect if the kit itself failed; then there is no matrix
     */
    public KillMatrix of(List<Mutant> mutants, List<NullApp> nulls) {
        Stopwatch stopwatch = new Stopwatch();
        try (InProcessDriver reference = new InProcessDriver(new ReferenceImplementation())) {
            RunPlan plan = RunPlan.of(features, catalogue, reference.statement(), selection(mutants));
            Rehearsal rehearsal = rehearsal(plan, reference, mutants, nulls);
            if (!rehearsal.notPassed().isEmpty()) {
                return new KillMatrix(List.of(), List.of(), rehearsal.notPassed(), full, stopwatch.elapsed());
            }
            Planning planning = new Planning(rehearsal);
            List<MutantTrial> tried = each(mutants, mutant -> trial(mutant, plan, rehearsal, planning));
            List<NullTrial> none = each(nulls, app -> trial(app, plan, rehearsal));
            return new KillMatrix(tried, none, List.of(), full, stopwatch.elapsed());
        }
    }

    /** As much as is needed. */
    private Rehearsal rehearsal(RunPlan plan, InProcessDriver reference, List<Mutant> mutants, List<NullApp> nulls) {
        if (!mutants.isEmpty()) {
            return rehearse(plan, reference);
        }
        Set<String> wanted = nulls.stream()
                .filter(NullApp::needsRehearsal)
                .flatMap(app -> musts(app, plan).stream())
                .collect(Collectors.toSet());
        return wanted.isEmpty() ? Rehearsal.none() : rehearse(plan.only(wanted, false), reference);
    }

    private Rehearsal rehearse(RunPlan plan, InProcessDriver reference) {
        listener.rehearsing(plan.ids().size());
        ConformanceRun run = new ConformanceRun(catalogue, gateway, reference, settings);
        return new Rehearsal(run.execute(plan, RunListener.NONE).examples());
    }

    /** Every rule of the source, because any may be blamed; of robustness what is needed. */
    private Selection selection(List<Mutant> mutants) {
        if (full) {
            return Selection.ALL;
        }
        Set<RuleId> rules = new HashSet<>();
        catalogue.rules().stream()
                .map(Rule::id)
                .filter(id ->
                        id.series() == RuleId.Series.R || mutants.stream().anyMatch(mutant -> mutant.mayBreak(id)))
                .forEach(rules::add);
        return new Selection(Set.of(), rules, Optional.empty());
    }

    private MutantTrial trial(Mutant mutant, RunPlan plan, Rehearsal rehearsal, Planning planning) {
        Stopwatch stopwatch = new Stopwatch();
        Set<String> planned = planning.of(mutant);
        List<ExampleResult> results = play(mutant.app().get(), plan, full ? Set.copyOf(plan.ids()) : planned);
        MutantTrial trial = new MutantTrial(
                mutant,
                rehearsal.platforms(mutant.rule(), this::states),
                results.stream()
                        .filter(result -> result.verdict() instanceof Verdict.Fail)
                        .map(result -> failure(result, planned))
                        .toList(),
                results.size(),
                difference(results, rehearsal),
                difference(untouched(results, planned, mutant, rehearsal), rehearsal),
                stopwatch.elapsed());
        listener.tried(trial);
        return trial;
    }

    /** Planning leaves out others too, but none that is not among these. */
    private static List<ExampleResult> untouched(
            List<ExampleResult> results, Set<String> planned, Mutant mutant, Rehearsal rehearsal) {
        return results.stream()
                .filter(result -> !planned.contains(result.id()) && !rehearsal.canTell(result.id(), mutant))
                .toList();
    }

    /** An example in which an app fails; or, as what lies in a store is not compared, one in which it acts otherwise. */
    private static Optional<String> difference(List<ExampleResult> results, Rehearsal rehearsal) {
        return Stream.concat(
                        results.stream().filter(result -> !(result.verdict() instanceof Verdict.Pass)),
                        results.stream().filter(result -> actsOtherwise(result, rehearsal)))
                .map(ExampleResult::id)
                .findFirst();
    }

    private static boolean actsOtherwise(ExampleResult result, Rehearsal rehearsal) {
        return rehearsal
                .trace(result.id())
                .filter(trace -> Conduct.of(trace.history()).equals(Conduct.of(result.history())))
                .isEmpty();
    }

    private Failure failure(ExampleResult result, Set<String> planned) {
        Set<RuleId> stated = result.example().rules().stream()
                .filter(rule -> states(result.example(), rule))
                .collect(Collectors.toSet());
        Set<RuleId> derived = new HashSet<>(result.example().rules());
        derived.removeAll(stated);
        derived.removeIf(
                rule -> catalogue.find(rule).filter(SelfCheck::onlyInforms).isPresent());
        return new Failure(
                result.id(),
                result.platform(),
                stated,
                derived,
                planned.contains(result.id()),
                result.verdict().message());
    }

    /** Whether an example judges what a rule states, and not only what is derived from it. */
    private boolean states(Example example, RuleId id) {
        return example.rules().contains(id)
                && catalogue
                        .find(id)
                        .filter(rule ->
                                rule.level() == Level.SHOULD || rule.level() == Level.MUST && !example.derived())
                        .isPresent();
    }

    private static boolean onlyInforms(Rule rule) {
        return rule.level() == Level.INFO;
    }

    private NullTrial trial(NullApp app, RunPlan plan, Rehearsal rehearsal) {
        Stopwatch stopwatch = new Stopwatch();
        try (NullApp.Door door = app.open(rehearsal)) {
            ConformanceStatement statement = new ReferenceImplementation().statement();
            ConformanceRun run = new ConformanceRun(catalogue, gateway, statement, door, app.among(alone()));
            List<ExampleResult> results = play(run, plan, musts(app, plan));
            NullTrial trial = new NullTrial(
                    app.id(),
                    results.stream()
                            .filter(result -> result.verdict() instanceof Verdict.Pass)
                            .map(ExampleResult::id)
                            .toList(),
                    results.size(),
                    stopwatch.elapsed());
            listener.tried(trial);
            return trial;
        }
    }

    /**
     * What an app that is none may not pass: the examples of what a must-rule states. Where that takes long, each on one
     * platform, in turn.
     */
    private Set<String> musts(NullApp app, RunPlan plan) {
        List<Example> musts = plan.examples().stream()
                .filter(example -> example.rules().stream()
                        .flatMap(id -> catalogue.find(id).stream())
                        .anyMatch(rule -> rule.level() == Level.MUST
                                && states(example, rule.id())
                                && app.mayNotPass(rule.chapter())))
                .toList();
        List<Platform> platforms = plan.platforms();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < musts.size(); i++) {
            String id = musts.get(i).id();
            List<Platform> on = app.goesFar() && !full ? List.of(platforms.get(i % platforms.size())) : platforms;
            on.forEach(platform -> ids.add(id + "@" + platform.wireName()));
        }
        return ids;
    }

    private List<ExampleResult> play(Implementation app, RunPlan plan, Set<String> ids) {
        try (InProcessDriver driver = new InProcessDriver(app)) {
            return play(new ConformanceRun(catalogue, gateway, driver, alone()), plan, ids);
        }
    }

    private static List<ExampleResult> play(ConformanceRun run, RunPlan plan, Set<String> ids) {
        List<ExampleResult> results = new ArrayList<>();
        for (Platform platform : plan.platforms()) {
            RunPlan part = plan.only(ids, platform);
            if (!part.examples().isEmpty()) {
                results.addAll(run.execute(part, RunListener.NONE).examples());
            }
        }
        return results;
    }

    /** One app, one example at a time: what goes on at the same time are the apps. */
    private RunSettings alone() {
        return new RunSettings(settings.seed(), 1, false);
    }

    private <T, R> List<R> each(List<T> apps, Function<T, R> trial) {
        ExecutorService threads = Executors.newFixedThreadPool(settings.parallel());
        try {
            List<Callable<R>> calls = new ArrayList<>();
            apps.forEach(app -> calls.add(() -> trial.apply(app)));
            List<R> results = new ArrayList<>();
            for (Future<R> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while apps were at work", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
