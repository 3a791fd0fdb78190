package dev.lifeboat.run;

import dev.lifeboat.driver.InProcessDriver;
import dev.lifeboat.rules.Rule;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.verdict.Claim;
import dev.lifeboat.verdict.RuleOutcome;
import dev.lifeboat.verdict.RuleVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs an app through the kit's own features, and says what came of it in words that tests compare. */
final class Trial {

    private Trial() {}

    /** Everything but the robustness series, which blames no rule and takes long. */
    static Selection everyRuleOfTheSource() {
        Set<RuleId> rules = RuleCatalogue.load().rules().stream()
                .map(Rule::id)
                .filter(id -> id.series() == RuleId.Series.R)
                .collect(Collectors.toSet());
        return new Selection(Set.of(), rules, Optional.empty());
    }

    static RunResult of(Implementation app, Gateway gateway, Selection selection) {
        return of(app, gateway, selection, RunSettings.standard());
    }

    static RunResult of(Implementation app, Gateway gateway, Selection selection, RunSettings settings) {
        try (InProcessDriver driver = new InProcessDriver(app)) {
            ConformanceRun run = new ConformanceRun(RuleCatalogue.load(), gateway, driver, settings);
            return run.execute(
                    RunPlan.of(FeatureFolder.bundled(), RuleCatalogue.load(), run.statement(), selection),
                    RunListener.NONE);
        }
    }

    /** The rules that are violated on each platform, such as {@code R58@ios}; a derived part is left out. */
    static List<String> violated(RunResult result) {
        List<String> violated = new ArrayList<>();
        for (Claim claim : result.claims()) {
            for (RuleOutcome outcome : claim.outcomes()) {
                if (outcome.verdict() == RuleVerdict.VIOLATED) {
                    violated.add(at(outcome.id(), claim));
                }
            }
        }
        return violated;
    }

    /** An example's id, verdict and message. */
    static String told(ExampleResult example) {
        return example.id() + ": " + example.verdict().word() + " "
                + example.verdict().message();
    }

    private static String at(RuleId rule, Claim claim) {
        return rule + "@" + claim.platform().wireName();
    }
}
