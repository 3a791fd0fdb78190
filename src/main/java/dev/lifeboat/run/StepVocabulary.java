package dev.lifeboat.run;

import dev.lifeboat.steps.Vocabulary;
import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sentences that features may use, read from the step classes themselves. */
final class StepVocabulary {

    /** A sentence of the vocabulary and the method that carries it out. */
    record Sentence(String keyword, Expression expression, Method method) {
        boolean says(String text) {
            return expression.match(text) != null;
        }
    }

    private final List<Sentence> sentences;

    private StepVocabulary(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    /** The vocabulary of the step classes that come with the kit. */
    static StepVocabulary ofTheKit() {
        ParameterTypeRegistry types = new ParameterTypeRegistry(Locale.ENGLISH);
        for (Method method : Vocabulary.parameterTypes().getMethods()) {
            io.cucumber.java.ParameterType declared = method.getAnnotation(io.cucumber.java.ParameterType.class);
            if (declared != null) {
                types.defineParameterType(new ParameterType<>(
                        declared.name().isEmpty() ? method.getName() : declared.name(),
                        List.of(declared.value()),
                        String.class,
                        (String[] groups) -> String.join(
                                "", Stream.of(groups).map(String::valueOf).toList())));
            }
        }
        ExpressionFactory expressions = new ExpressionFactory(types);
        List<Sentence> sentences = new ArrayList<>();
        for (Class<?> steps : Vocabulary.stepClasses()) {
            for (Method method : steps.getMethods()) {
                texts(method)
                        .forEach((text, keyword) ->
                                sentences.add(new Sentence(keyword, expressions.createExpression(text), method)));
            }
        }
        sentences.sort(Comparator.comparing(sentence -> sentence.expression().getSource()));
        return new StepVocabulary(sentences);
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** What is wrong with a step, if anything is. */
    Optional<String> complaint(Example.Step step) {
        long meanings = sentences.stream()
                .filter(sentence -> sentence.says(step.text()))
                .count();
        if (meanings == 1) {
            return Optional.empty();
        }
        return Optional.of(
                meanings == 0
                        ? "No step says '%s'. The nearest is '%s'".formatted(step.text(), nearest(step.text()))
                        : "More than one step says '%s'".formatted(step.text()));
    }

    private String nearest(String text) {
        return sentences.stream()
                .map(sentence -> sentence.expression().getSource())
                .min(Comparator.comparingInt(source -> unlikeness(source, text)))
                .orElse("(the vocabulary is empty)");
    }

    /** How many words of the one the other does not have. */
    private static int unlikeness(String source, String text) {
        List<String> words = new ArrayList<>(List.of(text.split("\\s+")));
        int strange = 0;
        for (String word : source.split("\\s+")) {
            if (!words.remove(word)) {
                strange++;
            }
        }
        return strange + words.size();
    }

    private static Map<String, String> texts(Method method) {
        Map<String, String> keywords = new TreeMap<>();
        for (Given given : method.getAnnotationsByType(Given.class)) {
            keywords.put(given.value(), "Given");
        }
        for (When when : method.getAnnotationsByType(When.class)) {
            keywords.put(when.value(), "When");
        }
        for (Then then : method.getAnnotationsByType(Then.class)) {
            keywords.put(then.value(), "Then");
        }
        return keywords;
    }
}
