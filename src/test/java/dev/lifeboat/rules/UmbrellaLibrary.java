package dev.lifeboat.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The invented article that the tests read, and a catalogue of three rules that fits it. */
public final class UmbrellaLibrary {

    private UmbrellaLibrary() {}

    public static String markdown() {
        try (InputStream stream = UmbrellaLibrary.class.getResourceAsStream("/rules/umbrella-library.md")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceDocument document() {
        return document(markdown());
    }

    static SourceDocument document(String markdown) {
        return SourceDocument.parse("umbrella-library.md", markdown);
    }

    /** R01 and R02 share a sentence, R02 has two; every other sentence is said to carry none. */
    public static RuleCatalogue catalogue() {
        List<Rule> rules = List.of(
                rule("R01", "borrow-an-umbrella N1 P1 s1"),
                rule("R02", "borrow-an-umbrella N1 P1 s1", "return-it S1 s1"),
                rule("R03", "trouble B1 s2"));
        Set<Locator> ruled = new HashSet<>();
        rules.forEach(rule -> rule.passages().forEach(passage -> ruled.add(passage.at())));
        List<SilentSentence> silent = document().sentences().stream()
                .filter(sentence -> !ruled.contains(sentence.at()))
                .map(sentence -> new SilentSentence(sentence.at(), sentence.fingerprint(), "Small talk."))
                .toList();
        return new RuleCatalogue("umbrellas.yaml", "2026-01", "An invented article", List.of(), rules, silent);
    }

    static Rule rule(String id, String... locators) {
        return new Rule(
                RuleId.parse(id),
                Level.MUST,
                RuleClass.BEHAVIOUR,
                EvidenceKind.OBSERVED,
                new Platforms(Standing.NORMATIVE, Standing.BY_ANALOGY),
                Chapter.BACKUP,
                Status.BUILT,
                "Title of " + id,
                "Statement of " + id,
                Optional.empty(),
                Stream.of(locators).map(UmbrellaLibrary::passage).toList(),
                List.of(),
                Optional.empty());
    }

    private static Passage passage(String locator) {
        Sentence sentence = document().at(Locator.parse(locator)).orElseThrow();
        return new Passage(sentence.at(), sentence.fingerprint());
    }
}
