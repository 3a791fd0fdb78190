package dev.lifeboat.run;

import dev.lifeboat.steps.PositiveControl;
import dev.lifeboat.steps.Refusal;
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
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sentences that features may use, read from the step classes themselves. */
final class StepVocabulary {

    /** A sentence of the vocabulary and the method that carries it out. */
    record Sentence(String keyword, Expression expression, Method method) {
        boolean says(String text) {
            return expression.match(text) != null;
        }

        /** As the step class has it, for example {@code {phone} now/still shows these accounts}. */
        String source() {
            return expression.getSource();
        }

        /** The class and method that carry it out, for example {@code AccountSteps.shows}. */
        String place() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }

        /** Whether an app that does nothing may satisfy it when it is said in these words. */
        boolean isRefusal(String text) {
            Refusal refusal = method.getAnnotation(Refusal.class);
            return refusal != null
                    && (refusal.when().isEmpty() || (" " + text + " ").contains(" " + refusal.when() + " "));
        }

        /** Whether its step says of itself that it is a refusal, sometimes at least, or a control. */
        boolean isMarked() {
            return method.isAnnotationPresent(Refusal.class) || method.isAnnotationPresent(PositiveControl.class);
        }
    }

    private final List<Sentence> sentences;

    private StepVocabulary(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    /** The vocabulary of the step classes that come with the kit. */
    static StepVocabulary ofTheKit() {
        return of(Vocabulary.parameterTypes(), Vocabulary.stepClasses());
    }

    /**
     * The vocabulary of other step classes.
     *
     * @param parameterTypes the class whose methods are the words that stand for things
     */
    static StepVocabulary of(Class<?> parameterTypes, List<Class<?>> stepClasses) {
        ParameterTypeRegistry types = new ParameterTypeRegistry(Locale.ENGLISH);
        for (Method method : parameterTypes.getMethods()) {
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
        for (Class<?> steps : stepClasses) {
            for (Method method : steps.getMethods()) {
                texts(method)
                        .forEach((text, keyword) ->
                                sentences.add(new Sentence(keyword, expressions.createExpression(text), method)));
            }
        }
        sentences.sort(Comparator.comparing(Sentence::source).thenComparing(Sentence::place));
        return new StepVocabulary(sentences);
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** The sentences that a step can be; exactly one if all is well. */
    List<Sentence> meanings(String text) {
        return sentences.stream().filter(sentence -> sentence.says(text)).toList();
    }

    /** The sentence that is least unlike a text. */
    String nearest(String text) {
        return sentences.stream()
                .map(Sentence::source)
                .min(Comparator.comparingInt(source -> unlikeness(source, text)))
                .orElse("(the vocabulary is empty)");
    }

    /** How many words of the one the other does not have; a missing word of the sentence itself weighs twice. */
    private static int unlikeness(String source, String text) {
        List<String> words = new ArrayList<>(List.of(text.split("\\s+")));
        int strange = 0;
        for (String word : source.split("\\s+")) {
            if (!word.contains("{") && !words.remove(word)) {
                strange += 2;
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
