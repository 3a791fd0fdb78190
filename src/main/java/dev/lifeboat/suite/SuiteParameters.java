package dev.lifeboat.suite;

import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.run.FeatureFolder;
import dev.lifeboat.run.PlanRejected;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.run.Selection;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.WireName;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.platform.engine.ConfigurationParameters;

/** The configuration parameters of a suite, as the kit's own types. */
record SuiteParameters(String implementation, ConfigurationParameters given) {

    Implementation subject() {
        try {
            Class<?> type = Class.forName(implementation, true, loader());
            return (Implementation) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new PlanRejected("%s names '%s', which should be a class that implements %s and has a public"
                    + " constructor without parameters: %s"
                            .formatted(
                                    ConformanceSuite.IMPLEMENTATION,
                                    implementation,
                                    Implementation.class.getName(),
                                    e));
        }
    }

    Selection selection(RuleCatalogue catalogue) {
        EnumSet<Platform> platforms = EnumSet.noneOf(Platform.class);
        list(ConformanceSuite.PLATFORMS).forEach(name -> platforms.add(WireName.parse(Platform.class, name)));
        Set<RuleId> rules = new TreeSet<>();
        list(ConformanceSuite.RULES)
                .forEach(name -> rules.add(catalogue.named(name).id()));
        return new Selection(platforms, rules, given.get(ConformanceSuite.TAGS));
    }

    FeatureFolder features() {
        return given.get(ConformanceSuite.FEATURES)
                .map(folder -> FeatureFolder.at(Path.of(folder)))
                .orElseGet(FeatureFolder::bundled);
    }

    RunSettings settings() {
        RunSettings standard = RunSettings.standard();
        return new RunSettings(
                given.get(ConformanceSuite.SEED, Long::valueOf).orElse(standard.seed()),
                given.get(ConformanceSuite.PARALLEL, Integer::valueOf).orElse(standard.parallel()),
                given.getBoolean(ConformanceSuite.STRICT).orElse(standard.strict()));
    }

    Path out() {
        return Path.of(given.get(ConformanceSuite.OUT).orElse(ConformanceSuite.DEFAULT_OUT));
    }

    private List<String> list(String key) {
        Optional<String> value = given.get(key);
        return value.stream()
                .flatMap(names -> Stream.of(names.split(",")))
                .map(String::trim)
                .toList();
    }

    private static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? SuiteParameters.class.getClassLoader() : context;
    }
}
