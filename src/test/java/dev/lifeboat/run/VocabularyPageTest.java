package dev.lifeboat.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.steps.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyPageTest {

    private static final Path PAGE = Path.of("features/README.md");
    private static final String BEGIN = "<!-- vocabulary: generated -->\n";
    private static final String END = "<!-- end of vocabulary -->\n";
    private static final String UPDATE = "mvn test -Dtest=VocabularyPageTest -Dlifeboat.update=true";

    @Test
    void thePageListsTheVocabularyAsItIs() throws IOException {
        String vocabulary = "\n" + new VocabularyPage().text() + "\n";
        assertThat(Files.readString(PAGE)).contains(BEGIN, END);
        if (Boolean.getBoolean("lifeboat.update")) {
            Files.writeString(PAGE, before() + vocabulary + after());
        }

        String page = Files.readString(PAGE);
        String wanted = before() + vocabulary + after();
        assertThat(difference(page, wanted))
                .as("lines of %s that differ from the step classes; to bring it up to date: %s", PAGE, UPDATE)
                .isEmpty();
        assertThat(page.equals(wanted)).as("the order of its lines; " + UPDATE).isTrue();
    }

    private static List<String> difference(String page, String wanted) {
        List<String> difference = new ArrayList<>();
        page.lines()
                .filter(line -> wanted.lines().noneMatch(line::equals))
                .forEach(line -> difference.add("- " + line));
        wanted.lines()
                .filter(line -> page.lines().noneMatch(line::equals))
                .forEach(line -> difference.add("+ " + line));
        return difference;
    }

    private static String before() throws IOException {
        String page = Files.readString(PAGE);
        return page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
    }

    private static String after() throws IOException {
        String page = Files.readString(PAGE);
        return page.substring(page.indexOf(END));
    }

    @Test
    void everyStepSaysWhatItDoes() {
        List<String> rows = new VocabularyPage()
                .text()
                .lines()
                .filter(line -> line.startsWith("| "))
                .toList();

        assertThat(rows).hasSizeGreaterThan(60);
        assertThat(rows.stream().filter(row -> row.contains("` |  | `")))
                .as("steps that begin no action and decide no check, and do not say in a comment what they do")
                .isEmpty();
    }

    @Test
    void noTwoStepsDifferOnlyInTheirWording() {
        Map<String, String> seen = new HashMap<>();
        for (Class<?> steps : Vocabulary.stepClasses()) {
            for (StepSource.Method method : StepSource.of(steps).methods()) {
                String place = steps.getSimpleName() + "." + method.name();
                assertThat(seen.put(steps.getSimpleName() + method.body(), place))
                        .as("what does the same as " + place)
                        .isNull();
            }
        }
        assertThat(seen).hasSizeGreaterThan(60);
    }
}
