package dev.lifeboat.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The arguments of a run that is over soon: a few examples of R28, each with one phone, one after the other.
 *
 * @param folder takes the features
 * @param examples how many
 * @param implementation the class of the app
 */
record SmallRun(Path folder, int examples, Class<?> implementation) {

    private static final String EXAMPLE = """

                Example: number %d
                  When Ana looks at the new phone
                  Then the new phone shows no account and no backup and offers to begin recovery
                  And the new phone offers to begin recovery at the bottom
            """;

    /** Of two examples. */
    static SmallRun of(Path folder, Class<?> implementation) {
        return new SmallRun(folder, 2, implementation);
    }

    /** The same run of another subject, as it is named on the command line. */
    String[] into(Path out, String option, String subject) throws IOException {
        String[] arguments = into(out);
        arguments[arguments.length - 2] = option;
        arguments[arguments.length - 1] = subject;
        return arguments;
    }

    /** Writes the features. */
    String[] into(Path out) throws IOException {
        StringBuilder feature = new StringBuilder("""
                Feature: Fresh

                  @R28
                  Rule: A fresh installation offers recovery
                """);
        for (int number = 1; number <= examples; number++) {
            feature.append(EXAMPLE.formatted(number));
        }
        Path features = Files.createDirectories(folder.resolve("features"));
        Files.writeString(features.resolve("fresh.feature"), feature);
        return new String[] {
            "run",
            "--features",
            features.toString(),
            "--rules",
            "R28",
            "--platform",
            "ios",
            "--parallel",
            "1",
            "--out",
            out.toString(),
            "--implementation",
            implementation.getName()
        };
    }
}
