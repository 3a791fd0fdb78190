package dev.lifeboat.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds the catalogue against the source document itself, where that lies beside the project; it is not part of it. */
class RealSourceTest {

    private static final Path FOLDER = Path.of("../shared/source");
    private static final int RUN = 8;

    private final RuleCatalogue catalogue = RuleCatalogue.load();
    private String markdown;

    @BeforeEach
    void readTheSource() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the source document is not part of the project");
        try (Stream<Path> files = Files.list(FOLDER)) {
            markdown = Files.readString(files.filter(file -> file.toString().endsWith(".txt"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    @Test
    void everySentenceHasItsRulesOrAReason() {
        Traceability traceability = trace(markdown);

        assertThat(traceability.gaps()).isEmpty();
        assertThat(traceability.sentences()).hasSize(91).allMatch(TracedSentence::isKnown);
        assertThat(traceability.sentences().stream().flatMap(traced -> traced.rules().stream()))
                .extracting(RuleId::toString)
                .contains(IntStream.rangeClosed(1, 61)
                        .mapToObj("R%02d"::formatted)
                        .toArray(String[]::new));
    }

    @Test
    void aWordThatChangedIsNamedWithItsRules() {
        Sentence sentence = sentenceOf("R59");
        String word = sentence.text().split(" ")[4];

        List<Gap> gaps = trace(replaceInLine(sentence.line(), sentence.text(), word, word + "x"))
                .gaps();

        assertThat(gaps).extracting(Gap::kind).containsExactly("changed");
        assertThat(gaps.get(0).rules()).containsExactly(RuleId.parse("R59"));
    }

    @Test
    void aSentenceThatWentIsNamedWithItsRules() {
        Sentence sentence = sentenceOf("R59");

        List<Gap> gaps = trace(replaceInLine(sentence.line(), sentence.text(), sentence.text(), ""))
                .gaps();

        assertThat(gaps).extracting(Gap::kind).containsExactly("removed", "moved");
        assertThat(gaps.get(0).rules()).containsExactly(RuleId.parse("R59"));
    }

    @Test
    void aSentenceThatCameIsNamed() {
        List<Gap> gaps = trace(markdown + "\n\nAn invented closing remark.\n").gaps();

        assertThat(gaps).extracting(Gap::kind).containsExactly("added");
        assertThat(gaps.get(0).describe()).contains("related-topics");
    }

    @Test
    void theCatalogueHoldsNoSentenceAndNoLongRunOfWordsOfTheSource() throws IOException {
        SourceDocument source = SourceDocument.parse("source", markdown);
        Set<String> forbidden = source.sentences().stream()
                .map(sentence -> words(sentence.text()))
                .flatMap(RealSourceTest::runs)
                .collect(Collectors.toSet());
        List<String> texts = textsOfTheCatalogue();

        assertThat(forbidden).hasSizeGreaterThan(300);
        assertThat(texts).hasSizeGreaterThan(300);
        assertThat(texts).allSatisfy(text -> {
            String spaced = " " + String.join(" ", words(text)) + " ";
            assertThat(forbidden).noneMatch(run -> spaced.contains(" " + run + " "));
        });
    }

    private Traceability trace(String text) {
        return Traceability.of(SourceDocument.parse("source", text), catalogue);
    }

    private Sentence sentenceOf(String rule) {
        Passage passage = catalogue.named(rule).passages().get(0);
        return SourceDocument.parse("source", markdown).at(passage.at()).orElseThrow();
    }

    private String replaceInLine(int number, String sentence, String from, String to) {
        List<String> lines = new ArrayList<>(markdown.lines().toList());
        String line = lines.get(number - 1);
        assertThat(line).as("a sentence without markup").contains(sentence);
        lines.set(number - 1, line.replace(sentence, sentence.replaceFirst(Pattern.quote(from), to)));
        return String.join("\n", lines);
    }

    /** Every run of eight words of a sentence; a shorter one of three words or more, whole. */
    private static Stream<String> runs(List<String> words) {
        if (words.size() < 3) {
            return Stream.empty();
        }
        int length = Math.min(RUN, words.size());
        return IntStream.rangeClosed(0, words.size() - length)
                .mapToObj(start -> String.join(" ", words.subList(start, start + length)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Locators are left out: the names of headings are addresses, and cannot be in other words. */
    private static List<String> textsOfTheCatalogue() throws IOException {
        try (InputStream yaml = RealSourceTest.class.getResourceAsStream("/features/rules.yaml")) {
            List<String> texts = new ArrayList<>();
            collect(new YAMLMapper().readTree(yaml), texts);
            return texts;
        }
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.properties().stream()
                .filter(field -> !field.getKey().equals("at"))
                .forEach(field -> collect(field.getValue(), texts));
        if (node.isArray()) {
            node.forEach(element -> collect(element, texts));
        }
    }
}
