package dev.lifeboat.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The host's language has no say in what is written. {@code %d} and {@code %f} write its digits and its decimal sign; for a
 * whole number {@code %s} writes what Java writes, and where that is not enough the call names {@code Locale.ROOT}.
 */
class NumbersTest {

    private static final Pattern CONVERSION = Pattern.compile("%([0-9]+\\$)?[-#+0,(]*[0-9]*(\\.[0-9]+)?[dfeEgG]");

    /** It looks for what forms encode, such as %3d. */
    private static final String OF_FORMS = "Encoded.java";

    /** How far before a conversion its call begins, in characters. */
    private static final int CALL = 150;

    @Test
    void noNumberIsWrittenInTheLanguageOfTheHost() throws IOException {
        List<String> found = new ArrayList<>();
        int named = 0;
        for (Path file : sources()) {
            String text = Files.readString(file);
            Matcher conversion = CONVERSION.matcher(text);
            while (conversion.find()) {
                int begin = conversion.start();
                if (text.substring(Math.max(0, begin - CALL), begin).contains("Locale.ROOT")) {
                    named++;
                } else {
                    found.add(file + ": " + conversion.group());
                }
            }
        }

        assertThat(found).as("take %s, or name Locale.ROOT").isEmpty();
        assertThat(named).as("this test finds something").isPositive();
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String root : List.of("src/main/java", "simulators/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith(OF_FORMS))
                        .forEach(all::add);
            }
        }
        return all;
    }
}
