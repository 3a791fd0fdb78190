package dev.lifeboat.run;

import dev.lifeboat.run.Finding.Kind;
import dev.lifeboat.run.StepVocabulary.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether an app that does nothing could pass an example. A sentence of a Then is a refusal or a control where its step is
 * annotated so, and else an outcome: something the app has to bring about.
 */
final class RefusalLint {

    /** Words of sentences that an app doing nothing may well satisfy; their steps have to say what they are. */
    private static final Set<String> SUSPICIOUS =
            Set.of("no", "not", "none", "nobody", "nothing", "never", "only", "without", "still", "stays", "refused");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");

    private final List<Feature> features;
    private final StepVocabulary vocabulary;

    RefusalLint(List<Feature> features, StepVocabulary vocabulary) {
        this.features = features;
        this.vocabulary = vocabulary;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Feature feature : features) {
            feature.examples().stream()
                    .filter(this::isIdle)
                    .forEach(example -> findings.add(new Finding(
                            Kind.REFUSAL_WITHOUT_CONTROL,
                            feature.at(example.line()),
                            ("'%s' says only what did not happen, so an app that does nothing passes it."
                                            + " Let it show on the same phone that it works once what was missing is there")
                                    .formatted(example.title()))));
        }
        vocabulary.sentences().stream()
                .filter(RefusalLint::isUnmarked)
                .forEach(sentence -> findings.add(new Finding(
                        Kind.UNMARKED_REFUSAL,
                        sentence.place(),
                        "'%s' could hold for an app that does nothing. Annotate it with @Refusal or @PositiveControl"
                                .formatted(sentence.source()))));
        return findings;
    }

    /** Whether every Then that is known is a refusal; one that is not known is a finding of its own. */
    private boolean isIdle(Example example) {
        return example.steps().stream()
                .filter(step -> step.keyword().equals("Then"))
                .allMatch(step -> vocabulary.meanings(step.text()).stream()
                        .allMatch(sentence -> sentence.isRefusal(step.text())));
    }

    private static boolean isUnmarked(Sentence sentence) {
        return sentence.keyword().equals("Then")
                && !sentence.isMarked()
                && BETWEEN_WORDS
                        .splitAsStream(sentence.source().toLowerCase(Locale.ROOT))
                        .anyMatch(SUSPICIOUS::contains);
    }
}
