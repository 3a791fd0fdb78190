package dev.lifeboat.run;

import dev.lifeboat.run.StepVocabulary.Sentence;
import dev.lifeboat.steps.PositiveControl;
import dev.lifeboat.steps.Refusal;
import dev.lifeboat.steps.Vocabulary;
import io.cucumber.java.ParameterType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of {@code features/README.md} that lists the vocabulary, as the step classes have it. */
final class VocabularyPage {

    private static final List<String> KEYWORDS = List.of("Given", "When", "Then");

    private final StepVocabulary vocabulary = StepVocabulary.ofTheKit();
    private final StepReach reach = new StepReach();

    String text() {
        StringBuilder page = new StringBuilder();
        Vocabulary.stepClasses().forEach(steps -> add(page, steps));
        page.append("### Words in braces\n\n");
        words().forEach(word -> page.append("- ").append(word).append('\n'));
        return page.toString();
    }

    private void add(StringBuilder page, Class<?> steps) {
        page.append("### ").append(steps.getSimpleName()).append("\n\n");
        StepSource source = StepSource.of(steps);
        page.append(source.purpose()).append("\n\n");
        page.append("| | sentence | what it does | method |\n|---|---|---|---|\n");
        vocabulary.sentences().stream()
                .filter(sentence -> sentence.method().getDeclaringClass() == steps)
                .sorted(Comparator.comparingInt(sentence -> KEYWORDS.indexOf(sentence.keyword())))
                .forEach(sentence -> page.append("| %s | `%s` | %s | `%s` |\n"
                        .formatted(
                                sentence.keyword(),
                                sentence.source(),
                                whatItDoes(sentence, source),
                                sentence.method().getName())));
        page.append('\n');
    }

    private String whatItDoes(Sentence sentence, StepSource source) {
        Method method = sentence.method();
        List<String> parts = new ArrayList<>();
        source.saying(sentence.source())
                .map(StepSource.Method::comment)
                .filter(comment -> !comment.isEmpty())
                .map(comment -> comment.replaceAll("\\.$", ""))
                .ifPresent(parts::add);
        addNames(parts, "does ", reach.actions(method));
        addNames(parts, sentence.keyword().equals("Then") ? "checks " : "makes sure by ", reach.checks(method));
        Refusal refusal = method.getAnnotation(Refusal.class);
        if (refusal != null) {
            parts.add(refusal.when().isEmpty() ? "**refusal**" : "**refusal** with *" + refusal.when() + "*");
        }
        if (method.isAnnotationPresent(PositiveControl.class)) {
            parts.add("**control**");
        }
        return String.join("; ", parts).replace("|", "\\|");
    }

    private static void addNames(List<String> parts, String verb, Set<String> names) {
        if (!names.isEmpty()) {
            parts.add(verb + names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")));
        }
    }

    private static List<String> words() {
        StepSource source = StepSource.of(Vocabulary.parameterTypes());
        List<String> words = new ArrayList<>();
        for (Method method : Vocabulary.parameterTypes().getMethods()) {
            ParameterType type = method.getAnnotation(ParameterType.class);
            if (type != null) {
                String comment = source.methods().stream()
                        .filter(found -> found.name().equals(method.getName()))
                        .map(StepSource.Method::comment)
                        .findFirst()
                        .orElse("");
                words.add("`{%s}`: %s `%s`".formatted(method.getName(), comment, type.value()));
            }
        }
        return words.stream().sorted().toList();
    }
}
