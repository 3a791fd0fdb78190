package dev.lifeboat.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The source of a step class, for what its bytecode does not say: the comments, and the wording of the methods. */
final class StepSource {

    private static final Pattern METHOD = Pattern.compile(
            "((?:    /\\*\\*(?:(?!\\*/).)*\\*/\n)?)((?:    @[^\n]*\n(?:            [^\n]*\n)*)*)"
                    + "    public (?!final class)([\\w<>, .\\[\\]]+?) (\\w+)\\(([^)]*)\\)[^{]*\\{\n(.*?)\n    }\n",
            Pattern.DOTALL);

    /**
     * A public method.
     *
     * @param comment its javadoc as one line of Markdown; empty without one
     * @param annotations as they stand there
     * @param body with its parameters called by their numbers, so that methods can be compared
     */
    record Method(String name, String comment, String annotations, String body) {}

    private final String text;

    private StepSource(String text) {
        this.text = text;
    }

    static StepSource of(Class<?> type) {
        Path file = Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
        try {
            return new StepSource(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("expected the source of " + type + " in " + file.toAbsolutePath(), e);
        }
    }

    /** What the class is for. */
    String purpose() {
        Matcher matcher = Pattern.compile("(/\\*\\*(?:(?!\\*/).)*\\*/)\npublic ", Pattern.DOTALL)
                .matcher(text);
        return matcher.find() ? prose(matcher.group(1)) : "";
    }

    List<Method> methods() {
        List<Method> methods = new ArrayList<>();
        Matcher matcher = METHOD.matcher(text);
        while (matcher.find()) {
            methods.add(new Method(
                    matcher.group(4),
                    prose(matcher.group(1)),
                    matcher.group(2).replaceAll("\"\\s*\\+\\s*\"", ""),
                    numbered(matcher.group(6), matcher.group(5))));
        }
        return methods;
    }

    /** The method with this text in an annotation. */
    Optional<Method> saying(String sentence) {
        String literal = '"' + sentence.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        return methods().stream()
                .filter(method -> method.annotations().contains(literal))
                .findFirst();
    }

    private static String numbered(String body, String parameters) {
        String numbered = body;
        int number = 0;
        for (String parameter : Stream.of(parameters.split(",(?![^<]*>)")).toList()) {
            String name = parameter.strip().replaceAll(".*\\s", "");
            if (!name.isEmpty()) {
                numbered = numbered.replaceAll("\\b" + name + "\\b", "§" + number++);
            }
        }
        return numbered;
    }

    private static String prose(String comment) {
        return comment.replaceAll("(?m)^\\s*/?\\*+/?", "")
                .replaceAll("\\*/", "")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
